package consigne.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.json.JacksonSerializer;

/** What one process has of the store: its own pool, engine and store. */
final class OneProcess implements AutoCloseable {

    final PostgresEventStorageEngine engine;
    final PostgresEventStore store;
    private final HikariDataSource pool;

    private OneProcess(TestDatabase database, UnaryOperator<PostgresEventStorageEngineBuilder> settings) {
        this.pool = database.newPool();
        JacksonSerializer serializer = JacksonSerializer.defaultSerializer();
        this.engine = settings.apply(PostgresEventStorageEngine.builder()
                        .dataSource(pool)
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer))
                .build();
        this.store = PostgresEventStore.builder().storageEngine(engine).build();
    }

    static OneProcess on(TestDatabase database) {
        return on(database, UnaryOperator.identity());
    }

    static OneProcess on(TestDatabase database, UnaryOperator<PostgresEventStorageEngineBuilder> settings) {
        return new OneProcess(database, settings);
    }

    void append(EventMessage<?>... events) {
        engine.appendEvents(events);
    }

    List<? extends DomainEventMessage<?>> load(String aggregateId) {
        return store.readEvents(aggregateId).asStream().toList();
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
