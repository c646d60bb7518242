package consigne.api.customer.erasure;

import consigne.api.CustomerId;
import consigne.api.Money;
import consigne.api.OrderId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows what is going on with customers. */
public interface CustomerAffairs {

    /** What processes ask each other for it by. */
    String QUERY = "customer-affairs";

    /**
     * What is going on with a customer.
     *
     * @param position everything that was stored up to it is known
     */
    Affairs of(CustomerId customer, long position);

    /** Who asks for it, and up to where. */
    record Asked(CustomerId customer, long position) {}

    /**
     * What is going on with a customer.
     *
     * @param known whether the customer has ever ordered, or had an account
     * @param openOrders the customer's orders of which something is left to be done, the oldest first; a few of them
     * @param owed what the shop owes the customer; nothing where that is nothing
     * @param plainEvents how many events about the customer are known to bear words or names that lie in no vault;
     *     there may be more
     */
    record Affairs(
            boolean known,
            List<OrderId> openOrders,
            @Nullable Money owed,
            long plainEvents) {}
}
