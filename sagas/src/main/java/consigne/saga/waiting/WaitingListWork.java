package consigne.saga.waiting;

import consigne.api.slot.SlotCommand.EndHold;
import consigne.api.slot.SlotEvent.CratesHeld;
import consigne.runtime.commands.Actor;
import consigne.runtime.ids.Ids;
import consigne.runtime.schedule.Deadlines;
import consigne.runtime.schedule.Deadlines.Deadline;
import consigne.saga.OriginOfStep;
import consigne.saga.batch.KeyedWork;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventMessage;

/**
 * Has each hold ended when its time is over; who has booked meanwhile holds nothing any more. The id of the command is
 * derived from that of the event, so that an event that comes twice ends nothing twice.
 */
record WaitingListWork(Deadlines deadlines) implements KeyedWork<HeldSlot> {

    static final String WAITING_LIST = "waiting-list";

    private static final Actor LIST = new Actor(WAITING_LIST, "saga", "saga");

    @Override
    public Set<Class<?>> events() {
        return Set.of(CratesHeld.class);
    }

    @Override
    public Map<String, HeldSlot> begin(Set<String> slots) {
        return slots.stream().collect(Collectors.toMap(Function.identity(), _ -> new HeldSlot()));
    }

    @Override
    public void take(HeldSlot about, EventMessage<?> event) {
        if (event.getPayload() instanceof CratesHeld held) {
            about.ends(new Deadline(
                    held.until(),
                    new EndHold(held.slotId(), held.customerId(), held.until()),
                    OriginOfStep.about(
                            event,
                            LIST,
                            Ids.derived(event.getIdentifier(), "end hold").toString())));
        }
    }

    @Override
    public void write(Collection<HeldSlot> all) {
        deadlines.set(all.stream().flatMap(slot -> slot.deadlines().stream()).toList());
    }
}
