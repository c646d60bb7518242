package consigne.saga.fulfilment.claims;

import consigne.api.delivery.AgreedDelivery;
import consigne.api.slot.SlotId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an order has booked in slots: of more than one only while it is moved from one to another. */
public record BookedSlots(Map<SlotId, AgreedDelivery> deliveries) {

    public static final BookedSlots NONE = new BookedSlots(Map.of());

    public BookedSlots {
        deliveries = Map.copyOf(deliveries);
    }

    /** Whether a delivery is not booked as it is wanted, and cannot be without what is booked for it. */
    public boolean lack(@Nullable AgreedDelivery wanted) {
        return wanted != null && !wanted.equals(deliveries.get(wanted.slot())) && !exceed(wanted);
    }

    /** Whether more is booked in its slot than a delivery takes. */
    public boolean exceed(@Nullable AgreedDelivery wanted) {
        return wanted != null && in(wanted) > wanted.freight().crates();
    }

    /** The slots that a delivery does not need. */
    public List<SlotId> besides(@Nullable AgreedDelivery wanted) {
        return all().stream()
                .filter(slot -> wanted == null || !slot.equals(wanted.slot()))
                .toList();
    }

    public List<SlotId> all() {
        return deliveries.keySet().stream()
                .sorted(Comparator.comparing(SlotId::value))
                .toList();
    }

    public BookedSlots with(AgreedDelivery booked) {
        Map<SlotId, AgreedDelivery> more = new HashMap<>(deliveries);
        more.put(booked.slot(), booked);
        return new BookedSlots(more);
    }

    public BookedSlots without(SlotId released) {
        Map<SlotId, AgreedDelivery> less = new HashMap<>(deliveries);
        less.remove(released);
        return new BookedSlots(less);
    }

    private int in(AgreedDelivery wanted) {
        AgreedDelivery booked = deliveries.get(wanted.slot());
        return booked == null ? 0 : booked.freight().crates();
    }
}
