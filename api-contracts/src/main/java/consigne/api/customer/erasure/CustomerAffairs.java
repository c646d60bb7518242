package consigne.api.customer.erasure;

import consigne.api.CustomerId;
import consigne.api.Money;
import consigne.api.OrderId;
import java.util.List;
import java.util.Optional;

/** Knows what is going on with a customer; no older than everything that was stored when it is asked. */
public interface CustomerAffairs {

    /** Whether the customer has ever ordered, or had an account. */
    boolean know(CustomerId customer);

    /** The customer's orders of which something is left to be done, the oldest first; a few of them. */
    List<OrderId> openOrders(CustomerId customer);

    /** What the shop owes the customer; nothing where that is nothing. */
    Optional<Money> owed(CustomerId customer);

    /** How many events about the customer are known to bear words or names that lie in no vault; there may be more. */
    long plainEvents(CustomerId customer);
}
