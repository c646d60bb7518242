package consigne.eventstore;

import consigne.eventstore.event.CommandStep;
import consigne.eventstore.event.EventContent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * An event as another store has recorded it.
 *
 * @param aggregateId of an aggregate; the event's own id where it came from none
 * @param aggregateType what kind of aggregate; none where the event came from none
 * @param commandId the command that it follows from, where that is known
 * @param commandIndex its place among the events of that command, from 0
 * @param type the name it is stored under
 * @param payload what it says, in JSON
 * @param metadata what is kept beside it, in JSON
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, and not looked at
public record CarriedEvent(
        String aggregateId,
        @Nullable String aggregateType,
        long sequence,
        String eventId,
        Instant recordedAt,
        @Nullable String commandId,
        int commandIndex,
        String type,
        @Nullable String revision,
        byte[] payload,
        byte[] metadata) {

    static CarriedEvent of(EventContent event) {
        CommandStep command = event.command();
        SerializedType type = event.payload().getType();
        return new CarriedEvent(
                event.aggregateId(),
                event.aggregateType(),
                event.sequence(),
                event.eventId(),
                event.recordedAt(),
                command == null ? null : command.id(),
                command == null ? 0 : command.index(),
                type.getName(),
                type.getRevision(),
                event.payload().getData(),
                event.metadata().getData());
    }

    EventContent content() {
        return new EventContent(
                aggregateId,
                aggregateType,
                sequence,
                eventId,
                recordedAt.truncatedTo(ChronoUnit.MICROS),
                commandId == null ? null : new CommandStep(commandId, commandIndex),
                new SimpleSerializedObject<>(payload, byte[].class, type, revision),
                new SerializedMetaData<>(metadata, byte[].class));
    }
}
