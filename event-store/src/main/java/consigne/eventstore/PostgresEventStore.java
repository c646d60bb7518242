package consigne.eventstore;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store on a {@link PostgresEventStorageEngine}. Streams wake their readers as soon as events are
 * committed, by this process or another, and an aggregate is loaded in one round trip, snapshot and all.
 */
public final class PostgresEventStore extends AbstractEventStore {

    private final PostgresEventStorageEngine engine;

    private PostgresEventStore(Builder builder, PostgresEventStorageEngine engine) {
        super(builder);
        this.engine = engine;
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Opens a stream of all events after the token's position, or of all there are for null. It takes
     * {@link org.axonframework.eventhandling.GlobalSequenceTrackingToken}s, wrapped or not, and calls back when there
     * is more.
     *
     * @throws IllegalArgumentException for a token of another kind
     */
    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
        return engine.openStream(trackingToken);
    }

    /**
     * Loads the aggregate's snapshot and what came after it in one statement; the rest of a history that is longer than
     * a page is read as it is asked for. A snapshot that cannot be read is logged and passed over.
     */
    @Override
    public DomainEventStream readEvents(String aggregateIdentifier) {
        return DomainEventStream.concat(
                engine.readHistory(aggregateIdentifier, e -> handleSnapshotReadingError(aggregateIdentifier, e)),
                DomainEventStream.of(stagedDomainEventMessages(aggregateIdentifier)));
    }

    /** Builds a {@link PostgresEventStore}; the engine is required. */
    public static final class Builder extends AbstractEventStore.Builder {

        private @Nullable PostgresEventStorageEngine engine;

        private Builder() {}

        @Override
        public Builder storageEngine(EventStorageEngine storageEngine) {
            if (!(storageEngine instanceof PostgresEventStorageEngine postgres)) {
                throw new IllegalArgumentException("A PostgresEventStorageEngine is needed, not " + storageEngine);
            }
            engine = postgres;
            super.storageEngine(postgres);
            return this;
        }

        public PostgresEventStore build() {
            if (engine == null) {
                throw new org.axonframework.common.AxonConfigurationException("A storage engine is required");
            }
            return new PostgresEventStore(this, engine);
        }
    }
}
