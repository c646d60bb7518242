package consigne.vault.customer;

import consigne.api.CustomerId;
import consigne.api.customer.CustomerDetails;

/**
 * A customer of whom the vault knows who they are.
 *
 * @param version how often that was said; counted from 1
 */
public record KnownCustomer(CustomerId customerId, CustomerDetails details, long version) {

    /** As those may see it who need not know who it is. */
    public KnownCustomer masked() {
        return new KnownCustomer(customerId, details.masked(), version);
    }
}
