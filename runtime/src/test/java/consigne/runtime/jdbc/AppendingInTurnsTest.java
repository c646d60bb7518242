package consigne.runtime.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import consigne.api.Metadata;
import consigne.eventstore.CommandAlreadyStored;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.json.JacksonSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class AppendingInTurnsTest {

    private static final int WRITERS = 8;
    private static final int EVENTS = 40;

    private final HikariDataSource pool = pool(TestPostgres.freshDatabase());
    private final JdbcClient database = JdbcClient.create(pool);
    private final StoredCommands commands = new JdbcEventStoreConfiguration().commandJournal(pool, database);
    private final EventStorageEngine engine = engine();

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void theSameCommandTwiceIsStoredOnceAndTheSecondIsToldWhere() {
        engine.appendEvents(note("a", 0, "before"));
        engine.appendEvents(note("a", 1, "c"), note("a", 2, "c"));

        assertThatExceptionOfType(CommandAlreadyStored.class)
                .isThrownBy(() -> engine.appendEvents(note("b", 0, "c")))
                .satisfies(stored -> assertThat(List.of(stored.firstPosition(), stored.lastPosition()))
                        .containsExactly(2L, 3L));
        assertThat(commands.carriedOut("c")).isTrue();
        assertThat(engine.readEvents("b").hasNext()).isFalse();
    }

    @Test
    void aCommandThatLostARaceIsNotCarriedOut() {
        engine.appendEvents(note("a", 0, "first"));
        assertThatExceptionOfType(AggregateStreamCreationException.class)
                .isThrownBy(() -> engine.appendEvents(note("a", 0, "second")));

        assertThat(commands.carriedOut("second")).isFalse();
        engine.appendEvents(note("a", 1, "second"));
        assertThat(commands.carriedOut("second")).isTrue();
    }

    @Test
    void nothingAppearsBehindAPositionThatWasSeen() throws Exception {
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            List<? extends Future<?>> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> threads.submit(() -> write("writer " + writer)))
                    .toList();
            List<Long> seen = List.of();
            while (writers.stream().anyMatch(writer -> !writer.isDone())) {
                List<Long> now = positions();
                assertThat(now.subList(0, seen.size())).isEqualTo(seen);
                seen = now;
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        assertThat(positions()).hasSize(WRITERS * EVENTS);
    }

    @Test
    void aShopIsNotOpenedWithAnEngineThatDoesNotHaveItsEvents() {
        EngineInUse.requireNoEventsIn("axon.stored_event", "jdbc", database);
        EngineInUse.requireNoEventsIn("no_such_table", "jdbc", database);
        engine.appendEvents(note("a", 0, "c"));

        assertThatIllegalStateException()
                .isThrownBy(() -> EngineInUse.requireNoEventsIn("axon.stored_event", "jdbc", database))
                .withMessageContaining("consigne.event-store=jdbc");
    }

    private void write(String writer) {
        for (int i = 0; i < EVENTS; i++) {
            engine.appendEvents(note(writer, i, writer + "/" + i));
            int taken = i;
            assertThatThrownBy(() -> engine.appendEvents(note(writer, taken, writer + "/again/" + taken)))
                    .isInstanceOfAny(ConcurrencyException.class, AggregateStreamCreationException.class);
        }
    }

    private List<Long> positions() {
        return new ArrayList<>(database.sql("select position from axon.event order by position")
                .query(Long.class)
                .list());
    }

    private EventStorageEngine engine() {
        JacksonSerializer serializer = JacksonSerializer.defaultSerializer();
        return new JdbcEventStoreConfiguration()
                .eventStorageEngine(pool, new JdbcTransactionManager(pool), commands, serializer, serializer);
    }

    private static DomainEventMessage<?> note(String aggregate, long sequence, String command) {
        return new GenericDomainEventMessage<>("Notebook", aggregate, sequence, "a note")
                .andMetaData(Map.of(Metadata.COMMAND_ID, command));
    }

    private static HikariDataSource pool(Database server) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server.jdbcUrl());
        pool.setUsername(server.username());
        pool.setPassword(server.password());
        return pool;
    }
}
