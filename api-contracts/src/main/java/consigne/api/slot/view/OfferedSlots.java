package consigne.api.slot.view;

import java.util.List;

/**
 * The slots that customers may choose from.
 *
 * @param slots the earliest first
 */
public record OfferedSlots(List<OfferedSlot> slots) {

    public OfferedSlots {
        slots = List.copyOf(slots);
    }
}
