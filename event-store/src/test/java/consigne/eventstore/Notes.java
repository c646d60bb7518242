package consigne.eventstore;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;

/** Events to store: a notebook and the notes that are taken in it. */
final class Notes {

    record Noted(String text) {}

    private Notes() {}

    static DomainEventMessage<?> note(String aggregateId, long sequence) {
        return note(aggregateId, sequence, "note " + sequence);
    }

    static DomainEventMessage<?> note(String aggregateId, long sequence, String text) {
        return new GenericDomainEventMessage<>("Notebook", aggregateId, sequence, new Noted(text));
    }

    static DomainEventMessage<?> noteAt(Instant time, String aggregateId, long sequence) {
        return new GenericDomainEventMessage<>(
                "Notebook",
                aggregateId,
                sequence,
                new GenericEventMessage<>(UUID.randomUUID().toString(), new Noted("late"), Map.of(), time),
                () -> time);
    }

    static DomainEventMessage<?> byCommand(String commandId, DomainEventMessage<?> event) {
        return event.andMetaData(Map.of("commandId", commandId));
    }

    static EventMessage<?> loose(String text) {
        return GenericEventMessage.asEventMessage(new Noted(text));
    }
}
