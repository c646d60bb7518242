package consigne.eventstore;

import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.AxonConfigurationException;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;

/** Builds a {@link PostgresEventStorageEngine}; the DataSource and both serializers are required. */
public final class PostgresEventStorageEngineBuilder {

    private @Nullable DataSource dataSource;
    private @Nullable Serializer eventSerializer;
    private @Nullable Serializer snapshotSerializer;
    EventUpcaster upcasterChain = NoOpEventUpcaster.INSTANCE;
    SnapshotFilter snapshotFilter = SnapshotFilter.allowAll();
    String commandIdKey = "commandId";
    Duration answerWithin = Duration.ofSeconds(5);
    int queueCapacity = 4096;
    int pageSize = 500;
    long newestBytes = 8 << 20;

    PostgresEventStorageEngineBuilder() {}

    /** Two connections are kept open; each read takes another for as long as one statement lasts. */
    public PostgresEventStorageEngineBuilder dataSource(DataSource dataSource) {
        this.dataSource = dataSource;
        return this;
    }

    /** It must write JSON: payload and metadata are columns that can be read in SQL. */
    public PostgresEventStorageEngineBuilder eventSerializer(Serializer eventSerializer) {
        this.eventSerializer = eventSerializer;
        return this;
    }

    /** It must write JSON. */
    public PostgresEventStorageEngineBuilder snapshotSerializer(Serializer snapshotSerializer) {
        this.snapshotSerializer = snapshotSerializer;
        return this;
    }

    /** Applied to streams, to aggregates and to snapshots; does nothing by default. */
    public PostgresEventStorageEngineBuilder upcasterChain(EventUpcaster upcasterChain) {
        this.upcasterChain = upcasterChain;
        return this;
    }

    /** Tells which snapshots are good to load; all by default. */
    public PostgresEventStorageEngineBuilder snapshotFilter(SnapshotFilter snapshotFilter) {
        this.snapshotFilter = snapshotFilter;
        return this;
    }

    /**
     * The key of the event metadata that holds the id of the command, {@code commandId} by default. Only events that
     * the command itself has stored may carry it: a later unit of work with the same id is refused.
     */
    public PostgresEventStorageEngineBuilder commandIdKey(String commandIdKey) {
        this.commandIdKey = commandIdKey;
        return this;
    }

    /** How long a caller waits at most for an append or a read; 5 s by default. */
    public PostgresEventStorageEngineBuilder answerWithin(Duration answerWithin) {
        this.answerWithin = answerWithin;
        return this;
    }

    /** How many appends may wait at once; 4096 by default. */
    public PostgresEventStorageEngineBuilder queueCapacity(int queueCapacity) {
        this.queueCapacity = queueCapacity;
        return this;
    }

    /** How many events are read at once; 500 by default. An aggregate no longer than this is one round trip. */
    public PostgresEventStorageEngineBuilder pageSize(int pageSize) {
        this.pageSize = pageSize;
        return this;
    }

    /** How many bytes of the newest events are kept in memory for all streams together; 8 MiB by default. */
    public PostgresEventStorageEngineBuilder newestBytes(long newestBytes) {
        this.newestBytes = newestBytes;
        return this;
    }

    /**
     * Starts the engine's threads; no connection is needed yet.
     *
     * @throws AxonConfigurationException if a required part is missing
     */
    public PostgresEventStorageEngine build() {
        return new PostgresEventStorageEngine(this).start();
    }

    DataSource dataSource() {
        return required(dataSource, "DataSource");
    }

    Serializer eventSerializer() {
        return required(eventSerializer, "event serializer");
    }

    Serializer snapshotSerializer() {
        return required(snapshotSerializer, "snapshot serializer");
    }

    private static <T> T required(@Nullable T part, String name) {
        if (part == null) {
            throw new AxonConfigurationException("The event store needs a " + name);
        }
        return part;
    }
}
