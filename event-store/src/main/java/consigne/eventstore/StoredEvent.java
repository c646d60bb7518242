package consigne.eventstore;

import java.time.Instant;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;

/** An event at its position. */
record StoredEvent(long position, EventContent content) implements TrackedEventData<byte[]> {

    /** What a stream hands on: an aggregate's event if it was one, else a plain one, as it was published. */
    TrackedEventData<byte[]> data() {
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
