package consigne.eventstore.torture;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import consigne.eventstore.PostgresEventStorageEngine;
import consigne.eventstore.PostgresEventStore;
import consigne.postgres.Database;
import java.time.Duration;
import org.axonframework.serialization.json.JacksonSerializer;

/** What one process has of the store: its own pool, engine and store. */
final class Node implements AutoCloseable {

    /** By this PostgreSQL knows the connections that may be cut. */
    static final String APPLICATION = "tortured";

    static final Duration PATIENCE = Duration.ofSeconds(5);

    final PostgresEventStorageEngine engine;
    final PostgresEventStore store;
    private final HikariDataSource pool;

    Node(Database database, int pageSize, Duration patience) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.jdbcUrl());
        config.setUsername(database.username());
        config.setPassword(database.password());
        config.addDataSourceProperty("ApplicationName", APPLICATION);
        // Else a pool whose first connection is cut while it is being opened never opens another.
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(1000);
        config.setInitializationFailTimeout(-1);
        this.pool = new HikariDataSource(config);
        JacksonSerializer serializer = JacksonSerializer.defaultSerializer();
        this.engine = PostgresEventStorageEngine.builder()
                .dataSource(pool)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .pageSize(pageSize)
                .answerWithin(patience)
                .newestBytes(64 << 10)
                .build();
        this.store = PostgresEventStore.builder().storageEngine(engine).build();
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
