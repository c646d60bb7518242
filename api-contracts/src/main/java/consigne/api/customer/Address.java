package consigne.api.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.api.place.Coordinates;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer is delivered to.
 *
 * @param id what orders name it by; none where it was said before addresses had any
 * @param note what a driver must know at the door
 * @param coordinates where it is on a map, where that is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Address(
        @Nullable AddressId id,
        Street street,
        PostalCode postalCode,
        Town place,
        Country country,
        @Nullable DoorNote note,
        @Nullable Coordinates coordinates) {

    /** Whether another is the same door, whatever it is called and whatever is noted of it. */
    public boolean isWhere(Address other) {
        return street.equals(other.street)
                && postalCode.plain().equals(other.postalCode.plain())
                && place.equals(other.place)
                && country.equals(other.country);
    }

    /** An address that is not on any map yet, and that nobody has named. */
    public Address(Street street, PostalCode postalCode, Town place, Country country, @Nullable DoorNote note) {
        this(null, street, postalCode, place, country, note, null);
    }

    /** The same with the name that the same door had before, or with a new one where it had none. */
    Address named(List<Address> before, List<Address> others, Supplier<AddressId> names) {
        if (id != null) {
            return this;
        }
        AddressId known = before.stream()
                .filter(this::isWhere)
                .map(Address::id)
                .filter(Objects::nonNull)
                .filter(former -> others.stream().noneMatch(other -> former.equals(other.id())))
                .findFirst()
                .orElseGet(names);
        return new Address(known, street, postalCode, place, country, note, coordinates);
    }

    /** Where that is, roughly. */
    public Address masked() {
        return new Address(id, Street.MASKED, postalCode, place, country, null, null);
    }
}
