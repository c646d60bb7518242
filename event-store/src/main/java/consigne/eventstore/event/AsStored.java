package consigne.eventstore.event;

import java.util.stream.Stream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;

/**
 * An event as it goes into the upcasters. Where it comes out as it went in, all streams of the process hand on one
 * message, so that a payload is deserialized once and not once a stream.
 */
final class AsStored extends InitialEventRepresentation {

    private final TrackedEventMessage<?> message;

    AsStored(TrackedEventData<?> data, Serializer serializer) {
        super(data, serializer);
        this.message = read(this, serializer);
    }

    /** The message of an event that has come out of the upcasters; its payload is deserialized when it is asked for. */
    static TrackedEventMessage<?> message(IntermediateEventRepresentation upcast, Serializer serializer) {
        return upcast instanceof AsStored unchanged ? unchanged.message : read(upcast, serializer);
    }

    /** Axon makes messages of what its upcasters return, and nowhere else. */
    private static TrackedEventMessage<?> read(IntermediateEventRepresentation event, Serializer serializer) {
        return EventUtils.upcastAndDeserializeTrackedEvents(Stream.empty(), serializer, _ -> Stream.of(event))
                .findFirst()
                .orElseThrow();
    }
}
