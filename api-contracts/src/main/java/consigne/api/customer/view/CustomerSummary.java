package consigne.api.customer.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.api.CustomerId;
import consigne.api.customer.Address;
import consigne.api.customer.CustomerDetails;
import consigne.api.customer.MailAddress;
import consigne.api.customer.PersonName;
import consigne.api.customer.PhoneNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a customer is.
 *
 * @param name what they are called
 * @param mail where they read mail
 * @param phone where they can be rung
 * @param addresses where they are delivered to, the usual one first
 * @param version how often that was said; in quotes what {@code If-Match} of a change takes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerSummary(
        CustomerId customerId,
        PersonName name,
        @Nullable MailAddress mail,
        @Nullable PhoneNumber phone,
        List<Address> addresses,
        long version) {

    /** A customer as their details have it. */
    public static CustomerSummary of(CustomerId customer, CustomerDetails details, long version) {
        return new CustomerSummary(
                customer, details.name(), details.mail(), details.phone(), details.addresses(), version);
    }

    /** Without who it is. */
    @Override
    public String toString() {
        return "customer " + customerId;
    }
}
