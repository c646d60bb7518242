package consigne.runtime.deciding;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.zaxxer.hikari.HikariDataSource;
import consigne.api.Command;
import consigne.api.Event;
import consigne.eventstore.EventStoreSchema;
import consigne.eventstore.PostgresEventStorageEngine;
import consigne.eventstore.PostgresEventStore;
import consigne.postgres.Database;
import consigne.runtime.commands.Actor;
import consigne.runtime.commands.CommandJournal;
import consigne.runtime.commands.Commands;
import consigne.runtime.commands.Occurrence;
import consigne.runtime.commands.Origin;
import consigne.runtime.commands.Outcome;
import consigne.runtime.database.VersionsInTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.json.JacksonSerializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One of the processes that host tallies on a database. */
final class Node implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HikariDataSource database = new HikariDataSource();
    private final PostgresEventStorageEngine engine;
    private final EventStore events;
    private final Aggregates aggregates;
    private final Commands commands;

    Node(Database postgres) {
        this(postgres, "tally", Tally.Ask.class, new Tally());
    }

    <S, C extends Command, E extends Event> Node(
            Database postgres, String type, Class<C> kind, Decider<S, C, E> decider) {
        database.setJdbcUrl(postgres.jdbcUrl());
        database.setUsername(postgres.username());
        database.setPassword(postgres.password());
        EventStoreSchema.apply(database);
        JacksonSerializer json = JacksonSerializer.builder()
                .objectMapper(JsonMapper.builder().build())
                .build();
        engine = PostgresEventStorageEngine.builder()
                .dataSource(database)
                .eventSerializer(json)
                .snapshotSerializer(json)
                .build();
        events = PostgresEventStore.builder().storageEngine(engine).build();
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(Message::getMetaData));
        aggregates = new Aggregates(bus, events, engine::appendLater, 100, PATIENCE, Clock.systemUTC());
        aggregates.host(type, kind, decider);
        commands = new Commands(bus, new NoJournal(), PATIENCE);
    }

    /** What would come of it. */
    Decision<?> consider(Command ask) {
        return commands.consider(ask, Origin.of("considered", new Actor("ada", "shop", "test")));
    }

    Outcome send(Command ask) {
        return send(ask, UUID.randomUUID().toString());
    }

    Outcome send(Command ask, String commandId) {
        return commands.execute(ask, Origin.of(commandId, new Actor("ada", "shop", "test")));
    }

    Outcome sendExpecting(Tally.Ask ask, long version) {
        String id = UUID.randomUUID().toString();
        Actor ada = new Actor("ada", "shop", "test");
        return commands.execute(ask, new Origin(id, id, id, ada, ada.subject(), null, null, version));
    }

    /** Sends what is claimed to have happened at a time. */
    Outcome sendClaiming(Tally.Ask ask, Instant at) {
        return commands.execute(
                ask,
                Origin.of(UUID.randomUUID().toString(), new Actor("ada", "shop", "test"))
                        .occurred(Occurrence.claimed(at)));
    }

    /** How many events there are of an aggregate. */
    long events(String aggregateId) {
        return engine.lastSequenceNumberFor(aggregateId).orElse(-1L) + 1;
    }

    <E> List<E> history(String aggregateId, Class<E> kind) {
        return events.readEvents(aggregateId, 0)
                .asStream()
                .<E>map(event -> kind.cast(event.getPayload()))
                .toList();
    }

    /** What is kept beside the last event of a tally. */
    MetaData besideTheLast(String tally) {
        return events.readEvents(tally, 0)
                .asStream()
                .reduce((_, next) -> next)
                .orElseThrow()
                .getMetaData();
    }

    /** What the events of a tally add up to, and nothing remembered. */
    int counted(String tally) {
        return new Stored<>(events, 0, (Integer before, Tally.Counted event) -> before + event.by()).state(tally);
    }

    /** What this process knows of tallies that others decide about. */
    RecentStates<Integer, Tally.Counted> recent(UnaryOperator<AggregateVersions> watched) {
        return new RecentStates<>(
                new Stored<>(events, 0, (Integer before, Tally.Counted event) -> before + event.by()),
                watched.apply(new VersionsInTable(JdbcClient.create(database), "event")));
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }

    private static final class NoJournal implements CommandJournal {

        @Override
        public boolean carriedOut(String commandId) {
            return false;
        }

        @Override
        public long headPosition() {
            return 0;
        }
    }
}
