package consigne.api.delivery;

import consigne.api.customer.AddressId;
import consigne.api.slot.Freight;
import consigne.api.slot.SlotId;
import consigne.api.slot.SlotTimes;

/**
 * When, where and how much is delivered.
 *
 * @param addressId which of the customer's addresses; what it is lies in the vault
 * @param times those of the slot
 * @param freight what the lines take up
 */
public record AgreedDelivery(SlotId slot, AddressId addressId, SlotTimes times, Freight freight) {

    public AgreedDelivery with(Freight other) {
        return new AgreedDelivery(slot, addressId, times, other);
    }
}
