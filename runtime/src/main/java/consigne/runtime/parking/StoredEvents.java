package consigne.runtime.parking;

import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Single events as they are stored now, whatever this process remembers of them. */
final class StoredEvents {

    private final EventStorageEngine events;

    StoredEvents(EventStorageEngine events) {
        this.events = events;
    }

    /**
     * The event at a position; its content is read when it is asked for.
     *
     * @throws java.util.NoSuchElementException where there is none
     */
    TrackedEventMessage<?> at(long position) {
        try (Stream<? extends TrackedEventMessage<?>> from = events.readEvents(before(position), false)) {
            return from.findFirst().orElseThrow();
        }
    }

    /** Each engine counts positions by a kind of token of its own. */
    private TrackingToken before(long position) {
        return events.createHeadToken() instanceof GapAwareTrackingToken
                ? GapAwareTrackingToken.newInstance(position - 1, Set.of())
                : new GlobalSequenceTrackingToken(position - 1);
    }
}
