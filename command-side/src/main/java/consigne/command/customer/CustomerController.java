package consigne.command.customer;

import static consigne.api.customer.CustomerDetails.MOST_ADDRESSES;
import static consigne.web.permission.Role.CUSTOMER;
import static consigne.web.permission.Role.SHOP;
import static consigne.web.permission.Role.SUPPORT;

import consigne.api.CustomerId;
import consigne.api.customer.Address;
import consigne.api.customer.AddressId;
import consigne.api.customer.Country;
import consigne.api.customer.CustomerDetails;
import consigne.api.customer.DoorNote;
import consigne.api.customer.MailAddress;
import consigne.api.customer.PersonName;
import consigne.api.customer.PhoneNumber;
import consigne.api.customer.PostalCode;
import consigne.api.customer.Street;
import consigne.api.customer.Town;
import consigne.api.customer.erasure.CustomerRejection.Erased;
import consigne.api.place.Coordinates;
import consigne.api.place.Latitude;
import consigne.api.place.Longitude;
import consigne.runtime.commands.CommandRefused;
import consigne.runtime.commands.Origin;
import consigne.vault.PersonForgotten;
import consigne.vault.customer.CustomerVault;
import consigne.web.form.Complete;
import consigne.web.form.Distinct;
import consigne.web.form.Together;
import consigne.web.http.Answers;
import consigne.web.permission.Own;
import consigne.web.permission.PermittedTo;
import consigne.web.problem.PreconditionFailed;
import consigne.web.problem.RefusedBy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "customers", description = "Who customers are: kept apart from all events, and forgotten on request")
class CustomerController {

    private final CustomerVault customers;

    CustomerController(CustomerVault customers) {
        this.customers = customers;
    }

    @PutMapping("/api/customers/{id}")
    @RefusedBy(Erased.class)
    @PermittedTo(
            value = {CUSTOMER, SHOP, SUPPORT},
            own = Own.CUSTOMER)
    @Operation(
            summary = "Says who a customer is, instead of what was said before",
            description = "It lies encrypted by a key of the customer's own, and in no event, log or kept answer.")
    ResponseEntity<Void> define(@PathVariable CustomerId id, @RequestBody Details body, Origin origin) {
        try {
            return Answers.at(customers
                    .put(id, body.details(), origin.expectedVersion())
                    .orElseThrow(() -> new PreconditionFailed("The customer was changed since.")));
        } catch (PersonForgotten forgotten) {
            throw new CommandRefused(new Erased(id));
        }
    }

    /**
     * Who a customer is.
     *
     * @param name what they are called
     * @param mail where they read mail
     * @param phone where they can be rung
     * @param addresses where they are delivered to, the usual one first
     */
    @Schema(name = "CustomerDefinition", example = """
            {"name": "Anna Blanc", "mail": "anna@shop.example", "phone": "+33 6 12 34 56 78",
             "addresses": [{"street": "12 rue des Tanneurs", "postalCode": "67000", "place": "Strasbourg",
                            "country": "FR", "note": "The gate on the left"}]}""")
    record Details(
            @NotNull PersonName name,
            @Nullable MailAddress mail,
            @Nullable PhoneNumber phone,

            @Size(max = MOST_ADDRESSES) @Distinct @Nullable List<@NotNull @Valid Home> addresses) {

        CustomerDetails details() {
            return new CustomerDetails(
                    name,
                    mail,
                    phone,
                    addresses == null
                            ? List.of()
                            : addresses.stream().map(Home::address).toList());
        }

        /** Without what is said. */
        @Override
        public String toString() {
            return "…";
        }
    }

    /**
     * Where a customer is delivered to.
     *
     * @param id what orders name it by; as before where nothing is said, and one of the shop's where it is new
     * @param street house and street
     * @param postalCode as the country writes it
     * @param place town or village
     * @param country by the two letters of ISO 3166-1
     * @param note what a driver must know at the door
     * @param latitude where it is on a map, in degrees, where that is known
     * @param longitude said with {@code latitude}
     */
    @Complete
    @Schema(name = "AddressDefinition")
    record Home(
            @Nullable AddressId id,
            @NotNull Street street,
            @NotNull PostalCode postalCode,
            @NotNull Town place,
            @NotNull Country country,
            @Nullable DoorNote note,
            @Nullable Latitude latitude,
            @Nullable Longitude longitude)
            implements Complete.Form, Distinct.Element {

        @Override
        public @Nullable Object about() {
            return id;
        }

        @Override
        public Map<String, String> missing() {
            return Together.all("latitude", latitude, "longitude", longitude);
        }

        Address address() {
            return new Address(
                    id,
                    street,
                    postalCode,
                    place,
                    country,
                    note,
                    latitude == null || longitude == null ? null : new Coordinates(latitude, longitude));
        }
    }
}
