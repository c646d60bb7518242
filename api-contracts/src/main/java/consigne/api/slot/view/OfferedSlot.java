package consigne.api.slot.view;

import consigne.api.place.Depot;
import consigne.api.slot.Room;
import consigne.api.slot.SlotId;
import consigne.api.slot.SlotTimes;
import java.time.Instant;

/**
 * A slot as customers choose it.
 *
 * @param slot what an order names it by
 * @param begins when the vans come at the earliest
 * @param ends when they come at the latest
 * @param cutOff until when orders for it are taken, and changed
 * @param status whether an order of so many crates gets into it
 * @param free what is neither booked nor held
 */
public record OfferedSlot(
        SlotId slot, Depot depot, Instant begins, Instant ends, Instant cutOff, SlotStatus status, Room free) {

    /** Where less than a fifth of the crates or of the stops would be left, a slot is nearly full. */
    private static final int FEW = 5;

    /** Whether an order of so many crates gets into a slot at an instant. */
    public static SlotStatus status(SlotTimes times, Room room, Room free, boolean closed, int crates, Instant now) {
        if (times.isPastCutOff(now)) {
            return SlotStatus.PAST_CUT_OFF;
        }
        if (closed) {
            return SlotStatus.CLOSED;
        }
        Room wanted = Room.at(crates);
        if (!wanted.fitsInto(free)) {
            return SlotStatus.FULL;
        }
        Room left = free.minus(wanted);
        return left.crates() * FEW < room.crates() || left.stops() * FEW < room.stops()
                ? SlotStatus.NEARLY_FULL
                : SlotStatus.FREE;
    }
}
