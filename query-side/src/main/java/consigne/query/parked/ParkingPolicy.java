package consigne.query.parked;

import consigne.query.recorded.RecordedEvent;
import consigne.runtime.parking.ParkingLog;
import consigne.runtime.parking.PassingTrouble;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.jspecify.annotations.Nullable;

/**
 * Parks an event that a read model cannot take, and says so; those that come after it in its sequence wait with it. An
 * event is never passed over: where the database is at fault and not the event, the whole batch comes again.
 */
public final class ParkingPolicy implements EnqueuePolicy<EventMessage<?>> {

    private final ParkingLog log;

    public ParkingPolicy(String readModel) {
        this.log = new ParkingLog(readModel);
    }

    @Override
    public EnqueueDecision<EventMessage<?>> decide(
            DeadLetter<? extends EventMessage<?>> letter, @Nullable Throwable cause) {
        EventMessage<?> event = letter.message();
        if (cause == null) {
            return Decisions.enqueue();
        }
        if (PassingTrouble.is(cause)) {
            throw new IllegalStateException("the database is at fault, not event " + event.getIdentifier(), cause);
        }
        log.parked(
                event, event.getPayloadType().getSimpleName(), RecordedEvent.positionOf(event), "its sequence", cause);
        return Decisions.enqueue(ThrowableCause.truncated(cause));
    }
}
