package consigne.api.slot;

import consigne.api.NotThere;
import consigne.api.Rejection;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Why a command to a slot is refused. */
public sealed interface SlotRejection extends Rejection {

    /** The depot's week has no such slot. */
    record UnknownSlot(SlotId slot) implements SlotRejection, NotThere {
        @Override
        public String explanation() {
            return "There is no slot " + slot + ".";
        }
    }

    /**
     * There is less room than is wanted.
     *
     * @param crates how many crates are
     * @param free what is neither booked nor held
     * @param nearest slots of the same depot that have it, the nearest in time first; three at most
     */
    record SlotFull(SlotId slot, int crates, Room free, List<SlotId> nearest) implements SlotRejection {
        @Override
        public String explanation() {
            String others = nearest.isEmpty()
                    ? "No other slot of the next two weeks has them."
                    : "There is room in "
                            + nearest.stream().map(SlotId::toString).collect(Collectors.joining(", ")) + ".";
            return "The slot " + slot + " has room for " + free + ", not for " + crates + " crates. " + others;
        }
    }

    /** The slot takes no more bookings. */
    record ClosedForBookings(SlotId slot) implements SlotRejection {
        @Override
        public String explanation() {
            return "The slot " + slot + " is closed.";
        }
    }

    /**
     * It is too late for orders.
     *
     * @param cutOff until when they were taken
     */
    record PastCutOff(SlotId slot, Instant cutOff) implements SlotRejection {
        @Override
        public String explanation() {
            return "Orders for the slot " + slot + " were taken until " + cutOff + ".";
        }
    }

    /** More is taken already than the slot would have. */
    record RoomBelowTaken(SlotId slot, Room room, Room taken) implements SlotRejection {
        @Override
        public String explanation() {
            return "Of the slot " + slot + " " + taken + " are taken, so it cannot have " + room + ".";
        }
    }

    /**
     * The slot will never have as much as is waited for.
     *
     * @param crates how many are
     */
    record MoreThanTheSlot(SlotId slot, int crates, Room room) implements SlotRejection {
        @Override
        public String explanation() {
            return "The slot " + slot + " has " + room + " in all, and never " + crates + " crates.";
        }
    }

    /**
     * As many wait as may.
     *
     * @param most how many that is
     */
    record TooManyWait(SlotId slot, int most) implements SlotRejection {
        @Override
        public String explanation() {
            return most + " customers wait for the slot " + slot + ", and no more may.";
        }
    }

    /** The depot does not deliver there. */
    record NotServed(SlotId slot) implements SlotRejection {
        @Override
        public String explanation() {
            return "The depot " + slot.depot() + " does not deliver to that postal code.";
        }
    }
}
