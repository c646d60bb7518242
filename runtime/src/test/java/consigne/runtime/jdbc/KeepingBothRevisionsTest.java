package consigne.runtime.jdbc;

import static consigne.runtime.axon.EarlierShop.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.zaxxer.hikari.HikariDataSource;
import consigne.api.naming.EventName;
import consigne.eventstore.EventStoreSchema;
import consigne.eventstore.PostgresEventStorageEngine;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.runtime.axon.EarlierShop;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A store, of whichever engine, that holds several revisions of an event, and some that nobody knows. */
class KeepingBothRevisionsTest {

    private static final EventName V1 = new EventName("order.placed", "v1");
    private static final EventName V2 = new EventName("order.placed", "v2");
    private static final EventName V9 = new EventName("order.placed", "v9");
    private static final EventName TELEPORTED = new EventName("order.teleported", "v1");

    private final HikariDataSource pool = pool(TestPostgres.freshDatabase());
    private final List<PostgresEventStorageEngine> open = new ArrayList<>();
    private final Serializer todays = EarlierShop.todays();

    enum Engine {
        POSTGRES,
        JDBC
    }

    @AfterEach
    void close() {
        open.forEach(PostgresEventStorageEngine::close);
        pool.close();
    }

    @ParameterizedTest
    @EnumSource
    void bothAreReadAsTheSameAndEachStaysAsItWasStored(Engine kind) {
        append(kind, V1, "order:1", sample(V1));
        append(kind, V2, "order:2", sample(V2));
        EventStorageEngine engine = engine(kind, todays);

        List<? extends EventMessage<?>> events = engine.readEvents(null, false).toList();

        assertThat(events)
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.getPayload())
                        .isEqualTo(todays.deserialize(new EarlierShop(V2).serialize(sample(V2), String.class))));
        isAsItWasStored(events.getFirst(), V1);
        isAsItWasStored(events.getLast(), V2);
        isAsItWasStored(engine.readEvents("order:1").next(), V1);
    }

    @ParameterizedTest
    @EnumSource
    void whatNobodyKnowsIsNeitherReadNorPassedOver(Engine kind) {
        append(kind, V9, "order:1", sample(V1));
        append(kind, TELEPORTED, "order:2", sample(V1));
        append(kind, V2, "order:3", sample(V2));
        EventStorageEngine engine = engine(kind, todays);

        List<? extends EventMessage<?>> events = engine.readEvents(null, false).toList();

        assertThat(events).hasSize(3);
        isNotRead(events.get(0), "v9");
        isNotRead(events.get(1), "order.teleported");
        isNotRead(engine.readEvents("order:2").next(), "order.teleported");
        assertThat(events.get(2).getPayload()).isNotNull();
    }

    private void isAsItWasStored(EventMessage<?> event, EventName name) {
        SerializedObject<String> stored = event.serializePayload(todays, String.class);
        assertThat(new EventName(stored.getType().getName(), stored.getType().getRevision()))
                .isEqualTo(name);
        assertThat(stored.getData()).isEqualTo(sample(name).toString());
    }

    private static void isNotRead(EventMessage<?> event, String told) {
        assertThatThrownBy(event::getPayload)
                .hasStackTraceContaining("UnknownEvent")
                .hasStackTraceContaining(told);
    }

    private void append(Engine kind, EventName name, String aggregate, JsonNode payload) {
        DomainEventMessage<?> event = new GenericDomainEventMessage<>("order", aggregate, 0, payload);
        engine(kind, new EarlierShop(name)).appendEvents(List.of(event));
    }

    private EventStorageEngine engine(Engine kind, Serializer serializer) {
        return switch (kind) {
            case POSTGRES -> {
                EventStoreSchema.apply(pool);
                PostgresEventStorageEngine engine = PostgresEventStorageEngine.builder()
                        .dataSource(pool)
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .build();
                open.add(engine);
                yield engine;
            }
            case JDBC -> {
                JdbcEventStoreConfiguration configuration = new JdbcEventStoreConfiguration();
                StoredCommands commands = configuration.commandJournal(pool, JdbcClient.create(pool));
                yield configuration.eventStorageEngine(
                        pool, new JdbcTransactionManager(pool), commands, serializer, serializer);
            }
        };
    }

    private static HikariDataSource pool(Database server) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server.jdbcUrl());
        pool.setUsername(server.username());
        pool.setPassword(server.password());
        return pool;
    }
}
