package consigne.api.customer;

import consigne.api.CustomerId;
import java.util.Optional;

/** Knows who customers are, for whoever shows it; what it tells is never kept elsewhere. */
@FunctionalInterface
public interface CustomerDirectory {

    /** Who a customer is; nothing where that was never said, or they were erased. */
    Optional<CustomerDetails> find(CustomerId customer);
}
