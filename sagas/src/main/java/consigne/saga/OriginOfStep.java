package consigne.saga;

import consigne.api.Metadata;
import consigne.runtime.commands.Actor;
import consigne.runtime.commands.Origin;
import org.axonframework.eventhandling.EventMessage;

/** Where a command comes from that a saga sends about an event: the event caused it, in the event's own story. */
public final class OriginOfStep {

    private OriginOfStep() {}

    /** The origin of a command; an event that is of no story begins one, and the saga is its initiator. */
    public static Origin about(EventMessage<?> event, Actor saga, String commandId) {
        return Origin.of(commandId, saga)
                .inStory(
                        metadata(event, Metadata.CORRELATION_ID, event.getIdentifier()),
                        event.getIdentifier(),
                        metadata(event, Metadata.INITIATOR, saga.subject()));
    }

    private static String metadata(EventMessage<?> event, String key, String otherwise) {
        return String.valueOf(event.getMetaData().getOrDefault(key, otherwise));
    }
}
