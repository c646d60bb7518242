package consigne.api.slot;

import consigne.api.CustomerId;
import consigne.api.customer.AddressId;
import consigne.api.form.Form;

/**
 * What an order takes of a slot.
 *
 * @param customerId whose order it is
 * @param addressId where it goes; what the address is lies in the vault
 * @param freight what it takes up in a van
 */
public record OrderBooking(CustomerId customerId, AddressId addressId, Freight freight) {

    public OrderBooking {
        Form.required("customerId", customerId);
        Form.required("addressId", addressId);
        Form.required("freight", freight);
    }

    public int crates() {
        return freight.crates();
    }
}
