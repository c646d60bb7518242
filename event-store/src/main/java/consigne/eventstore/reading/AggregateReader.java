package consigne.eventstore.reading;

import consigne.eventstore.event.EventContent;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** Loads aggregates and their snapshots as messages. */
public final class AggregateReader {

    private final EventReader reader;
    private final Snapshots snapshots;
    private final SnapshotFilter filter;
    private final Serializer eventSerializer;
    private final Serializer snapshotSerializer;
    private final EventUpcaster upcasters;

    public AggregateReader(
            EventReader reader,
            Snapshots snapshots,
            SnapshotFilter filter,
            Serializer eventSerializer,
            Serializer snapshotSerializer,
            EventUpcaster upcasters) {
        this.reader = reader;
        this.snapshots = snapshots;
        this.filter = filter;
        this.eventSerializer = eventSerializer;
        this.snapshotSerializer = snapshotSerializer;
        this.upcasters = upcasters;
    }

    public DomainEventStream events(String aggregateId, long firstSequence) {
        return messages(AggregateEvents.from(reader, aggregateId, firstSequence));
    }

    /** The snapshot and what came after it; all events where there is no snapshot, or none that can be read. */
    public DomainEventStream history(
            String aggregateId, Function<Throwable, Optional<DomainEventMessage<?>>> whenSnapshotFails) {
        AggregateHistory history = reader.sinceSnapshot(aggregateId);
        EventContent stored = history.snapshot();
        if (stored == null) {
            return messages(AggregateEvents.continuing(reader, aggregateId, history.events(), 0));
        }
        Optional<DomainEventMessage<?>> snapshot;
        try {
            snapshot = readable(stored);
        } catch (Exception | LinkageError e) {
            snapshot = whenSnapshotFails.apply(e);
        }
        if (snapshot.isEmpty()) {
            return events(aggregateId, 0);
        }
        long next = snapshot.get().getSequenceNumber() + 1;
        return DomainEventStream.concat(
                DomainEventStream.of(snapshot.get()),
                next == stored.sequence() + 1
                        ? messages(AggregateEvents.continuing(reader, aggregateId, history.events(), next))
                        : events(aggregateId, next));
    }

    public Optional<DomainEventMessage<?>> snapshot(String aggregateId) {
        return snapshots.read(aggregateId).flatMap(this::readable);
    }

    /** Deserializes at once: a snapshot that cannot be read must show while there is another way to load. */
    private Optional<DomainEventMessage<?>> readable(EventContent stored) {
        if (!filter.allow(stored)) {
            return Optional.empty();
        }
        DomainEventStream upcast =
                EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(stored), snapshotSerializer, upcasters);
        if (!upcast.hasNext()) {
            return Optional.empty();
        }
        DomainEventMessage<?> snapshot = upcast.next();
        if (snapshot.getPayload() instanceof UnknownSerializedType) {
            throw new EventStoreException("There is no class for a snapshot of type "
                    + stored.payload().getType().getName());
        }
        return Optional.of(snapshot);
    }

    private DomainEventStream messages(Stream<? extends DomainEventData<?>> events) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(events, eventSerializer, upcasters);
    }
}
