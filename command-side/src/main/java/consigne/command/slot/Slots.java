package consigne.command.slot;

import consigne.api.CustomerId;
import consigne.api.slot.Room;
import consigne.api.slot.SlotId;
import consigne.api.slot.SlotTimes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The slots as of a moment ago: opened ones as they stand, others as the week of their depot has them. */
public interface Slots {

    /** How a slot stands for a customer; empty where the depot's week has none of that name. */
    Optional<SlotNow> find(SlotId slot, CustomerId customer);

    /**
     * Slots of the same depot that have room for so many crates more at an instant, those that begin nearest to a slot
     * first; three at most, none of them more than two weeks away.
     */
    List<SlotId> nearestWithRoom(SlotId slot, int crates, Instant now);

    /**
     * How a slot stands.
     *
     * @param free what is neither booked nor held for others
     */
    record SlotNow(SlotTimes times, Room free, boolean closed) {

        /** Whether an order that takes so many crates more is taken at an instant. */
        public boolean takes(int crates, Instant now) {
            return !closed && !times.isPastCutOff(now) && Room.at(crates).fitsInto(free);
        }
    }
}
