package consigne.api.receipt.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.api.customer.Address;
import consigne.api.customer.Country;
import consigne.api.customer.CustomerDetails;
import consigne.api.customer.PersonName;
import consigne.api.customer.PostalCode;
import consigne.api.customer.Street;
import consigne.api.customer.Town;
import org.jspecify.annotations.Nullable;

/**
 * Whom a receipt is for: their name, and the address that is delivered to first. It is put in when it is shown, and
 * kept nowhere.
 *
 * @param name what they are called
 * @param street the street and the number; absent where no address was said, as the rest of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BilledTo(
        PersonName name,
        @Nullable Street street,
        @Nullable PostalCode postalCode,
        @Nullable Town place,
        @Nullable Country country) {

    /** What a receipt needs to know of a customer, and no more: not what a driver must know at the door. */
    public static BilledTo of(CustomerDetails customer) {
        return customer.addresses().stream()
                .findFirst()
                .map(address -> at(customer.name(), address))
                .orElseGet(() -> new BilledTo(customer.name(), null, null, null, null));
    }

    private static BilledTo at(PersonName name, Address address) {
        return new BilledTo(name, address.street(), address.postalCode(), address.place(), address.country());
    }
}
