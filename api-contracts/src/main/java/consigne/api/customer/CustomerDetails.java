package consigne.api.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a customer is, as they or the shop have said it. It lies in the vault alone: no event, log, kept answer or letter
 * ever holds it.
 *
 * @param addresses the one that is delivered to first
 */
public record CustomerDetails(
        PersonName name,
        @Nullable MailAddress mail,
        @Nullable PhoneNumber phone,
        List<Address> addresses) {

    /** The most addresses that one customer may have. */
    public static final int MOST_ADDRESSES = 10;

    public CustomerDetails {
        addresses = List.copyOf(addresses);
    }

    /** What those may see who need not know: initials, and roughly where. */
    public CustomerDetails masked() {
        return new CustomerDetails(
                name.masked(),
                null,
                null,
                addresses.stream().map(Address::masked).toList());
    }

    /** Hidden, as its parts are. */
    @Override
    public String toString() {
        return "…";
    }
}
