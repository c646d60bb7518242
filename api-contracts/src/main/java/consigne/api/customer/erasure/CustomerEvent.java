package consigne.api.customer.erasure;

import consigne.api.CustomerId;
import consigne.api.Event;

/** What can have happened to a customer. */
public sealed interface CustomerEvent extends Event {

    CustomerId customerId();

    @Override
    default String aggregateId() {
        return "customer:" + customerId();
    }

    /**
     * Who the customer was is forgotten: their key is destroyed.
     *
     * @param erased how many entries of the vault went with the key
     * @param plainEvents how many events at least bear words or names that were stored before the vault was there, and
     *     stay
     */
    record CustomerErased(CustomerId customerId, ErasureReason reason, long erased, long plainEvents)
            implements CustomerEvent {}
}
