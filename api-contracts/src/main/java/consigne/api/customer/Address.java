package consigne.api.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer is delivered to.
 *
 * @param note what a driver must know at the door
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Address(
        Street street,
        PostalCode postalCode,
        Town place,
        Country country,
        @Nullable DoorNote note) {

    /** Where that is, roughly. */
    public Address masked() {
        return new Address(Street.MASKED, postalCode, place, country, null);
    }
}
