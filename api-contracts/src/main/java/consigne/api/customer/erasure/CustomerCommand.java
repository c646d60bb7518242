package consigne.api.customer.erasure;

import consigne.api.Command;
import consigne.api.CustomerId;

/** What can be asked of a customer, as far as it is kept for ever: not who they are, which may be forgotten. */
public sealed interface CustomerCommand extends Command {

    CustomerId customerId();

    @Override
    default String aggregateId() {
        return "customer:" + customerId();
    }

    /**
     * Notes that a customer's personal data is erased.
     *
     * @param erased how many entries of the vault went with the customer's key
     * @param plainEvents how many events at least bear words or names that were stored before the vault was there, and
     *     stay
     */
    record EraseCustomer(CustomerId customerId, ErasureReason reason, long erased, long plainEvents)
            implements CustomerCommand {}
}
