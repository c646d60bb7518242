package consigne.eventstore.event;

import java.time.Instant;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.jspecify.annotations.Nullable;

/** An event at its position. */
public final class StoredEvent implements TrackedEventData<byte[]> {

    private final long position;
    private final EventContent content;

    /** Made by whoever is first to read it; which one is kept where two are first makes no difference. */
    private volatile @Nullable AsStored reading;

    public StoredEvent(long position, EventContent content) {
        this.position = position;
        this.content = content;
    }

    public long position() {
        return position;
    }

    public EventContent content() {
        return content;
    }

    /** How it is read before any upcaster has changed it; made once, and shared by all who read it. */
    public IntermediateEventRepresentation reading(Serializer serializer) {
        AsStored made = reading;
        if (made == null) {
            made = new AsStored(data(), serializer);
            reading = made;
        }
        return made;
    }

    /**
     * The message of an event that has come out of the upcasters; the same for all who read it where none of them has
     * changed it.
     */
    public static TrackedEventMessage<?> message(IntermediateEventRepresentation upcast, Serializer serializer) {
        return AsStored.message(upcast, serializer);
    }

    /** What a stream hands on: an aggregate's event if it was one, else a plain one, as it was published. */
    private TrackedEventData<byte[]> data() {
        return content.isDomainEvent() ? new TrackedDomainEventData<>(trackingToken(), content) : this;
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(position);
    }

    @Override
    public String getEventIdentifier() {
        return content.eventId();
    }

    @Override
    public Instant getTimestamp() {
        return content.recordedAt();
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return content.metadata();
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return content.payload();
    }
}
