package consigne.runtime.axonserver;

import consigne.api.Metadata;
import consigne.eventstore.CarriedEvent;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Instant;
import org.axonframework.axonserver.connector.util.GrpcMetaDataConverter;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Reads Axon Server's events one after another, as PostgreSQL keeps them; what they say is not looked at. */
final class WireEvents {

    private final Serializer serializer;
    private final GrpcMetaDataConverter metadata;
    private @Nullable String lastCommand;
    private int lastIndex;

    /**
     * @param lastCommand the command that the event before follows from; none before the first
     * @param lastIndex its place among the events of that
     */
    WireEvents(Serializer serializer, @Nullable String lastCommand, int lastIndex) {
        this.serializer = serializer;
        this.metadata = new GrpcMetaDataConverter(serializer);
        this.lastCommand = lastCommand;
        this.lastIndex = lastIndex;
    }

    /** The next event. The events of a command follow one another: it has stored them at once. */
    CarriedEvent next(Event event) {
        MetaData beside = metadata.convert(event.getMetaDataMap());
        Object command = beside.get(Metadata.COMMAND_ID);
        count(command == null ? null : command.toString());
        boolean ofAnAggregate = !event.getAggregateIdentifier().isEmpty();
        return new CarriedEvent(
                ofAnAggregate ? event.getAggregateIdentifier() : event.getMessageIdentifier(),
                ofAnAggregate ? event.getAggregateType() : null,
                event.getAggregateSequenceNumber(),
                event.getMessageIdentifier(),
                Instant.ofEpochMilli(event.getTimestamp()),
                lastCommand,
                lastIndex,
                event.getPayload().getType(),
                event.getPayload().getRevision(),
                event.getPayload().getData().toByteArray(),
                serializer.serialize(beside, byte[].class).getData());
    }

    private void count(@Nullable String command) {
        lastIndex = command != null && command.equals(lastCommand) ? lastIndex + 1 : 0;
        lastCommand = command;
    }
}
