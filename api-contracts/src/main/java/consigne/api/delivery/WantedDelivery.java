package consigne.api.delivery;

import consigne.api.customer.AddressId;
import consigne.api.form.Form;
import consigne.api.slot.SlotId;

/**
 * When and where a customer wants an order delivered.
 *
 * @param addressId which of the customer's addresses
 */
public record WantedDelivery(SlotId slot, AddressId addressId) {

    public WantedDelivery {
        Form.required("slot", slot);
        Form.required("addressId", addressId);
    }
}
