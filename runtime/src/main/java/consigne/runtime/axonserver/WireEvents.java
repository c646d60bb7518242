package consigne.runtime.axonserver;

import com.google.protobuf.ByteString;
import consigne.api.Metadata;
import consigne.eventstore.CarriedEvent;
import consigne.runtime.transfer.CommandSteps;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.axonserver.connector.util.GrpcMetaDataConverter;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads Axon Server's events one after another, as PostgreSQL keeps them, and writes them as Axon Server does; what
 * they say is not looked at. What it cannot hold of an event that comes from elsewhere is carried beside it.
 */
final class WireEvents {

    /** When it was recorded, where that is no whole millisecond. */
    private static final String RECORDED_AT = "consigne-recorded-at";

    /** The text of what is kept beside it, where that would be written in other words today. */
    private static final String METADATA = "consigne-metadata";

    private final Serializer serializer;
    private final GrpcMetaDataConverter metadata;
    private final CommandSteps steps;

    WireEvents(Serializer serializer, CommandSteps steps) {
        this.serializer = serializer;
        this.metadata = new GrpcMetaDataConverter(serializer);
        this.steps = steps;
    }

    /** The next event. */
    CarriedEvent next(Event event) {
        Map<String, MetaDataValue> values = new HashMap<>(event.getMetaDataMap());
        MetaDataValue recordedAt = values.remove(RECORDED_AT);
        MetaDataValue text = values.remove(METADATA);
        MetaData beside = metadata.convert(values);
        Object command = beside.get(Metadata.COMMAND_ID);
        String commandId = command == null ? null : command.toString();
        boolean ofAnAggregate = !event.getAggregateIdentifier().isEmpty();
        return new CarriedEvent(
                ofAnAggregate ? event.getAggregateIdentifier() : event.getMessageIdentifier(),
                ofAnAggregate ? event.getAggregateType() : null,
                event.getAggregateSequenceNumber(),
                event.getMessageIdentifier(),
                recordedAt == null
                        ? Instant.ofEpochMilli(event.getTimestamp())
                        : Instant.parse(recordedAt.getTextValue()),
                commandId,
                steps.next(commandId),
                event.getPayload().getType(),
                emptyToNull(event.getPayload().getRevision()),
                event.getPayload().getData().toByteArray(),
                text == null ? written(beside) : text.getBytesValue().getData().toByteArray());
    }

    /** An event as Axon Server takes it. */
    Event written(CarriedEvent event) {
        MetaData beside = serializer.deserialize(new SerializedMetaData<>(event.metadata(), byte[].class));
        Map<String, MetaDataValue> values = new HashMap<>();
        beside.forEach((key, value) -> values.put(key, metadata.convertToMetaDataValue(value)));
        if (!Arrays.equals(written(metadata.convert(values)), event.metadata())) {
            values.put(
                    METADATA,
                    MetaDataValue.newBuilder()
                            .setBytesValue(SerializedObject.newBuilder().setData(ByteString.copyFrom(event.metadata())))
                            .build());
        }
        Instant recordedAt = event.recordedAt();
        if (!recordedAt.equals(Instant.ofEpochMilli(recordedAt.toEpochMilli()))) {
            values.put(
                    RECORDED_AT,
                    MetaDataValue.newBuilder()
                            .setTextValue(recordedAt.toString())
                            .build());
        }
        Event.Builder written = Event.newBuilder()
                .setMessageIdentifier(event.eventId())
                .setTimestamp(recordedAt.toEpochMilli())
                .setPayload(SerializedObject.newBuilder()
                        .setType(event.type())
                        .setRevision(event.revision() == null ? "" : event.revision())
                        .setData(ByteString.copyFrom(event.payload())))
                .putAllMetaData(values);
        if (event.aggregateType() != null) {
            written.setAggregateIdentifier(event.aggregateId())
                    .setAggregateType(event.aggregateType())
                    .setAggregateSequenceNumber(event.sequence());
        }
        return written.build();
    }

    private byte[] written(MetaData beside) {
        return serializer.serialize(beside, byte[].class).getData();
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
