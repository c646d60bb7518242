package consigne.saga.rounds;

import consigne.api.round.RoundsEvent.RoundsRequested;
import consigne.runtime.commands.Actor;
import consigne.runtime.commands.Origin;
import consigne.runtime.ids.Ids;
import consigne.saga.OriginOfStep;
import java.time.Instant;
import org.axonframework.eventhandling.EventMessage;

/**
 * A search for rounds, in a form that can wait.
 *
 * @param eventId that of the event that asked for it, from which the ids of its commands are derived
 */
record RequestedSearch(
        RoundsRequested request, String eventId, Instant askedAt, String correlationId, String initiator) {

    static final Actor PLANNER = new Actor("planner", "saga", "saga");

    static RequestedSearch of(RoundsRequested request, EventMessage<?> event) {
        Origin origin = OriginOfStep.about(event, PLANNER, event.getIdentifier());
        return new RequestedSearch(
                request, event.getIdentifier(), event.getTimestamp(), origin.correlationId(), origin.initiator());
    }

    /** What tells it from all others. */
    String name() {
        return request.slotId() + "/" + request.request();
    }

    /** Where a command comes from that this search sends. */
    Origin origin(String command) {
        return Origin.of(Ids.derived(eventId, command).toString(), PLANNER).inStory(correlationId, eventId, initiator);
    }
}
