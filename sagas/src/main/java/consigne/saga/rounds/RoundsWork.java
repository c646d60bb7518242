package consigne.saga.rounds;

import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import consigne.api.Command;
import consigne.api.round.RoundsCommand.DropStop;
import consigne.api.round.RoundsCommand.RequestRounds;
import consigne.api.round.RoundsEvent.RoundsRequested;
import consigne.api.slot.SlotEvent.BookingReleased;
import consigne.api.slot.SlotEvent.SlotOpened;
import consigne.runtime.ids.Ids;
import consigne.runtime.schedule.Deadlines;
import consigne.runtime.schedule.Deadlines.Deadline;
import consigne.runtime.schedule.NewTasks;
import consigne.saga.OriginOfStep;
import consigne.saga.batch.KeyedWork;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventMessage;

/**
 * Asks for the rounds of each slot at its cut-off, starts the searches that are asked for, and drops the stop of an
 * order that gives its slot up. The ids of commands are derived from those of events, so that an event that comes twice
 * asks for nothing twice.
 */
record RoundsWork(Deadlines deadlines, NewTasks tasks, Function<RequestedSearch, SchedulableInstance<?>> start)
        implements KeyedWork<SlotToDeliver> {

    static final String PLANNER = "planner";

    @Override
    public Set<Class<?>> events() {
        return Set.of(SlotOpened.class, BookingReleased.class, RoundsRequested.class);
    }

    @Override
    public Map<String, SlotToDeliver> begin(Set<String> slots) {
        return slots.stream().collect(Collectors.toMap(Function.identity(), _ -> new SlotToDeliver()));
    }

    @Override
    public void take(SlotToDeliver slot, EventMessage<?> event) {
        switch (event.getPayload()) {
            case SlotOpened e ->
                slot.follows(deadline(
                        e.times().cutOff(), new RequestRounds(e.slotId(), null), event, "plan at the cut-off"));
            case BookingReleased e ->
                slot.follows(deadline(event.getTimestamp(), new DropStop(e.slotId(), e.orderId()), event, "drop stop"));
            case RoundsRequested e -> slot.follows(RequestedSearch.of(e, event));
            default -> throw new IllegalArgumentException("is nothing to rounds: " + event.getPayloadType());
        }
    }

    @Override
    public void write(Collection<SlotToDeliver> all) {
        deadlines.set(all.stream().flatMap(slot -> slot.deadlines().stream()).toList());
        List<SchedulableInstance<?>> searches = all.stream()
                .flatMap(slot -> slot.searches().stream())
                .<SchedulableInstance<?>>map(start)
                .toList();
        tasks.add(searches);
    }

    private static Deadline deadline(Instant due, Command command, EventMessage<?> event, String name) {
        return new Deadline(
                due,
                command,
                OriginOfStep.about(
                        event,
                        RequestedSearch.PLANNER,
                        Ids.derived(event.getIdentifier(), name).toString()));
    }
}
