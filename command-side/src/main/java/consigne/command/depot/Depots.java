package consigne.command.depot;

import consigne.api.depot.DepotDetails;
import consigne.api.depot.VanDetails;
import consigne.api.depot.VanId;
import consigne.api.depot.WeeklySlot;
import consigne.api.place.Depot;
import consigne.api.slot.SlotId;
import consigne.api.slot.SlotTimes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The depots as of the last command that changed them. */
public interface Depots {

    /** What a depot is; empty where there is none of that name. */
    Optional<DepotDetails> details(Depot depot);

    /** The vans of a depot that are on the road. */
    Map<VanId, VanDetails> vans(Depot depot);

    /** The slots that the week of a depot has on a date, the earliest first. */
    List<PlannedSlot> slotsOn(Depot depot, LocalDate date);

    /** The slot of that name in the week of its depot; empty where the week has none. */
    default Optional<PlannedSlot> slot(SlotId slot) {
        return slotsOn(slot.depot(), slot.date()).stream()
                .filter(planned -> planned.slotId().equals(slot))
                .findFirst();
    }

    /** A slot as the week has it on a date. */
    record PlannedSlot(SlotId slotId, SlotTimes times, WeeklySlot weekly) {}
}
