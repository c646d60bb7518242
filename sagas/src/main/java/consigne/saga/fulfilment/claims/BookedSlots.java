package consigne.saga.fulfilment.claims;

import consigne.api.delivery.AgreedDelivery;
import consigne.api.slot.SlotId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The crates that an order has booked in slots: of more than one only while it is moved from one to another. */
public record BookedSlots(Map<SlotId, Integer> crates) {

    public static final BookedSlots NONE = new BookedSlots(Map.of());

    public BookedSlots {
        crates = Map.copyOf(crates);
    }

    /** Whether less is booked than a delivery takes. */
    public boolean lack(@Nullable AgreedDelivery wanted) {
        return wanted != null && in(wanted) < wanted.freight().crates();
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
        return crates.keySet().stream()
                .sorted(Comparator.comparing(SlotId::value))
                .toList();
    }

    public BookedSlots with(AgreedDelivery booked) {
        Map<SlotId, Integer> more = new HashMap<>(crates);
        more.put(booked.slot(), booked.freight().crates());
        return new BookedSlots(more);
    }

    public BookedSlots without(SlotId released) {
        Map<SlotId, Integer> less = new HashMap<>(crates);
        less.remove(released);
        return new BookedSlots(less);
    }

    private int in(AgreedDelivery wanted) {
        return crates.getOrDefault(wanted.slot(), 0);
    }
}
