package consigne.command.round;

import consigne.api.round.plan.PlanningTask;
import consigne.api.slot.SlotId;
import java.util.Optional;

/** What there is to plan for slots, as it is stored now. */
@FunctionalInterface
interface SlotTasks {

    /** The orders that have booked a slot, and the vans that can drive in it; empty where there is no such slot. */
    Optional<PlanningTask> of(SlotId slot);
}
