package consigne.runtime.axonserver;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.zaxxer.hikari.HikariDataSource;
import consigne.api.Command;
import consigne.eventstore.EventStoreSchema;
import consigne.eventstore.PostgresEventStorageEngine;
import consigne.eventstore.PostgresEventStore;
import consigne.postgres.Database;
import consigne.runtime.EverySecond;
import consigne.runtime.commands.Actor;
import consigne.runtime.commands.Commands;
import consigne.runtime.commands.Origin;
import consigne.runtime.commands.Outcome;
import consigne.runtime.deciding.Aggregates;
import consigne.runtime.jdbc.PublishedAppends;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.json.JacksonSerializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One of the processes that count, with their events in an Axon Server and a copy of them in PostgreSQL. */
final class ServerNode implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HikariDataSource database = new HikariDataSource();
    private final AxonServerConnectionManager connections;
    private final PostgresEventStorageEngine copy;
    private final Commands commands;
    private final EverySecond copying;

    final CommandsOnServer journal;
    final JdbcClient sql;
    final CopyTrouble trouble = new CopyTrouble(System::nanoTime);

    ServerNode(Database postgres, int server) {
        database.setJdbcUrl(postgres.jdbcUrl());
        database.setUsername(postgres.username());
        database.setPassword(postgres.password());
        EventStoreSchema.apply(database);
        sql = JdbcClient.create(database);
        JacksonSerializer json = JacksonSerializer.builder()
                .objectMapper(JsonMapper.builder().build())
                .build();
        AxonServerConfiguration settings = AxonServerConfiguration.builder()
                .servers("127.0.0.1:" + server)
                .componentName("counting")
                .build();
        connections = AxonServerConnectionManager.builder()
                .axonServerConfiguration(settings)
                .build();
        connections.start();
        copy = PostgresEventStorageEngine.builder()
                .dataSource(database)
                .eventSerializer(json)
                .snapshotSerializer(json)
                .build();
        RecentCommands recent = new RecentCommands();
        EventStore events = new CopiedEventStore(
                AxonServerEventStore.builder()
                        .configuration(settings)
                        .platformConnectionManager(connections)
                        .snapshotFilter(SnapshotFilter.allowAll())
                        .defaultContext("default")
                        .eventSerializer(json)
                        .snapshotSerializer(json)
                        .build(),
                PostgresEventStore.builder().storageEngine(copy).build(),
                recent);
        AxonServerEvents axonServer = new AxonServerEvents(connections, PATIENCE);
        journal = new CommandsOnServer(axonServer, new PublishedAppends(events), recent, copy, sql);
        copying = new EverySecond("copy", new EventCopy(axonServer, copy, json, database, sql, trouble)::follow);
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(Message::getMetaData));
        new Aggregates(bus, events, journal, 100, PATIENCE, Clock.systemUTC())
                .host("count", Counter.Ask.class, new Counter());
        commands = new Commands(bus, journal, PATIENCE);
    }

    ServerNode copies() {
        copying.start();
        return this;
    }

    void copiesNoMore() {
        copying.stop();
    }

    Outcome send(Command ask, String commandId) {
        return commands.execute(ask, Origin.of(commandId, new Actor("ada", "shop", "test")));
    }

    /** What is copied: position, aggregate, sequence, command and its step. */
    List<String> copied() {
        return sql.sql("""
                        select concat_ws(' ', position, aggregate_id, sequence, command_id, command_index) from event
                        order by position""").query(String.class).list();
    }

    Optional<String> whyNothingIsCopied() {
        return trouble.why();
    }

    @Override
    public void close() {
        copying.stop();
        connections.shutdown();
        copy.close();
        database.close();
    }
}
