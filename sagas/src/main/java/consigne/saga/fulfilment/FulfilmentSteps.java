package consigne.saga.fulfilment;

import consigne.api.Command;
import consigne.api.Metadata;
import consigne.runtime.deciding.Actor;
import consigne.runtime.deciding.Commands;
import consigne.runtime.deciding.Ids;
import consigne.runtime.deciding.Origin;
import consigne.runtime.deciding.Outcome;
import consigne.runtime.schedule.Deadlines;
import java.time.Instant;
import org.axonframework.eventhandling.EventMessage;

/**
 * What the saga does about one event. The id of each command is derived from the event's and the step's name, so that
 * an event that comes twice sends nothing twice.
 */
final class Steps {

    private static final Actor SAGA = new Actor("fulfilment", "saga", "saga");

    private final Commands commands;
    private final Deadlines deadlines;
    private final EventMessage<?> event;

    Steps(Commands commands, Deadlines deadlines, EventMessage<?> event) {
        this.commands = commands;
        this.deadlines = deadlines;
        this.event = event;
    }

    Outcome take(String name, Command command) {
        return commands.execute(command, origin(name));
    }

    /** Whether a step changed something when the same event came before. */
    boolean wasTaken(String name) {
        return commands.carriedOut(origin(name).commandId());
    }

    void setDeadline(Instant due, String name, Command command) {
        deadlines.at(due, command, origin(name));
    }

    /** When the event was recorded. */
    Instant now() {
        return event.getTimestamp();
    }

    private Origin origin(String name) {
        return new Origin(
                Ids.derived(event.getIdentifier(), name).toString(),
                metadata(Metadata.CORRELATION_ID, event.getIdentifier()),
                event.getIdentifier(),
                SAGA,
                metadata(Metadata.INITIATOR, SAGA.subject()),
                null,
                null,
                null);
    }

    private String metadata(String key, String otherwise) {
        return String.valueOf(event.getMetaData().getOrDefault(key, otherwise));
    }
}
