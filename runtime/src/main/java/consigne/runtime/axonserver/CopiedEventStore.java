package consigne.runtime.axonserver;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.common.Registration;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * Stores events in Axon Server, from which aggregates are loaded; whoever follows them follows a copy.
 *
 * @param original where events are stored
 * @param copy where they are followed
 * @param recent learns from each aggregate that is read
 */
record CopiedEventStore(EventStore original, EventStore copy, RecentCommands recent) implements EventStore {

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        original.publish(events);
    }

    @Override
    public DomainEventStream readEvents(String aggregateId) {
        List<DomainEventMessage<?>> events = read(() -> original.readEvents(aggregateId));
        recent.read(aggregateId, events);
        return DomainEventStream.of(events);
    }

    @Override
    public DomainEventStream readEvents(String aggregateId, long firstSequence) {
        return DomainEventStream.of(read(() -> original.readEvents(aggregateId, firstSequence)));
    }

    /** Reads to the end at once, so that what goes wrong on the way is known here. */
    private static List<DomainEventMessage<?>> read(Supplier<DomainEventStream> asked) {
        return AxonServerEvents.asked(() -> asked.get()
                .asStream()
                .<DomainEventMessage<?>>map(event -> event)
                .toList());
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateId) {
        return AxonServerEvents.asked(() -> original.lastSequenceNumberFor(aggregateId));
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        original.storeSnapshot(snapshot);
    }

    @Override
    public Registration subscribe(Consumer<List<? extends EventMessage<?>>> processor) {
        return original.subscribe(processor);
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super EventMessage<?>> interceptor) {
        return original.registerDispatchInterceptor(interceptor);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return copy.openStream(token);
    }

    @Override
    public TrackingToken createTailToken() {
        return copy.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return copy.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        return copy.createTokenAt(time);
    }

    @Override
    public TrackingToken createTokenSince(Duration duration) {
        return copy.createTokenSince(duration);
    }
}
