package consigne.api.customer;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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

    /** The address that orders name so. */
    public Optional<Address> address(AddressId id) {
        return addresses.stream().filter(address -> id.equals(address.id())).findFirst();
    }

    /**
     * The same with a name for each address that has none: the one that the same door had before, or a new one.
     *
     * @param before the addresses that were said before
     * @param names makes new ones, which say nothing
     */
    public CustomerDetails named(List<Address> before, Supplier<AddressId> names) {
        return new CustomerDetails(
                name,
                mail,
                phone,
                addresses.stream()
                        .map(address -> address.named(before, addresses, names))
                        .toList());
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
