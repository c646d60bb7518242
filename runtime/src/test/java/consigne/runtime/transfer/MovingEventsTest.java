package consigne.runtime.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import consigne.acceptance.axonserver.AxonServerStandIn;
import consigne.eventstore.CarriedEvent;
import consigne.eventstore.EventStoreVerifier;
import consigne.eventstore.Verification;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.runtime.axonserver.AxonServerPlace;
import consigne.runtime.jdbc.AxonEnginePlace;
import consigne.runtime.transfer.EventTransfer.Progress;
import consigne.runtime.transfer.EventTransfer.Transferred;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** No choice of a store is for life: all that is recorded of events goes there and back. */
class MovingEventsTest {

    private static final int EVENTS = 7_300;
    private static final Progress UNHEARD = (_, _, _) -> {};

    private final AxonServerStandIn server = AxonServerStandIn.start();
    private final EventPlace axonServer = onServer(server.port());
    private final DataSource first = source(TestPostgres.freshDatabase());
    private final DataSource second = source(TestPostgres.freshDatabase());
    private final EventPlace home = new OwnPlace(first);
    private final EventPlace elsewhere = new OwnPlace(second);

    @AfterEach
    void end() {
        home.close();
        elsewhere.close();
        axonServer.close();
        server.close();
    }

    @Test
    void eventsGoToAxonServerAndBackWithTheirChainOfHashes() {
        home.append(events(EVENTS, 1));
        Transferred there = new EventTransfer(home, axonServer, UNHEARD).run();
        Transferred back = new EventTransfer(axonServer, elsewhere, UNHEARD).run();

        assertThat(there).isEqualTo(back).isEqualTo(new Transferred(EVENTS, hash(first)));
        assertThat(hash(second)).isEqualTo(hash(first));
        assertThat(new EventStoreVerifier(second).verify(1)).isEqualTo(new Verification.Intact(1, EVENTS));
    }

    @Test
    void eventsGoToAxonsEngineAndBackWithTheirChainOfHashes() {
        home.append(events(EVENTS, 2));
        EventPlace engine = new AxonEnginePlace(second);
        Transferred there = new EventTransfer(home, engine, UNHEARD).run();
        Transferred back = new EventTransfer(engine, elsewhere, UNHEARD).run();

        assertThat(there).isEqualTo(back);
        assertThat(hash(second)).isEqualTo(hash(first));
        assertThat(JdbcClient.create(second).sql("""
                                select count(*) from axon.command, event
                                where event.command_id = id and command_index = 0 and first_position = position""").query(Long.class).single())
                .isEqualTo(JdbcClient.create(second)
                        .sql("select count(distinct command_id) from event")
                        .query(Long.class)
                        .single());
    }

    @Test
    void itGoesOnWhereItWasStopped() {
        home.append(events(EVENTS, 3));
        EventPlace stopping = new StoppingAfter(axonServer, 3);
        assertThatIllegalStateException().isThrownBy(() -> new EventTransfer(home, stopping, UNHEARD).run());
        assertThat(axonServer.count()).isEqualTo(3_000);

        assertThat(new EventTransfer(home, axonServer, UNHEARD).run()).isEqualTo(new Transferred(EVENTS, hash(first)));
        try (EventPlace again = new StoppingAfter(onServer(server.port()), 0)) {
            assertThat(new EventTransfer(home, again, UNHEARD).run()).isEqualTo(new Transferred(EVENTS, hash(first)));
        }
    }

    @Test
    void whatIsThereAlreadyMustBeTheSame() {
        home.append(events(20, 4));
        elsewhere.append(events(10, 5));

        assertThatExceptionOfType(StoresDiffer.class)
                .isThrownBy(() -> new EventTransfer(home, elsewhere, UNHEARD).run())
                .withMessageContaining("event 10");
        assertThat(elsewhere.count()).isEqualTo(10);
    }

    @Test
    void oneLetterThatDiffersIsFound() {
        List<CarriedEvent> events = events(20, 6);
        home.append(events);
        List<CarriedEvent> other = new ArrayList<>(events);
        CarriedEvent altered = events.get(7);
        other.set(
                7,
                new CarriedEvent(
                        altered.aggregateId(),
                        altered.aggregateType(),
                        altered.sequence(),
                        altered.eventId(),
                        altered.recordedAt(),
                        altered.commandId(),
                        altered.commandIndex(),
                        altered.type(),
                        altered.revision(),
                        "{\"n\": -1}".getBytes(StandardCharsets.UTF_8),
                        altered.metadata()));
        elsewhere.append(other);

        assertThatExceptionOfType(StoresDiffer.class)
                .isThrownBy(() -> new EventTransfer(home, elsewhere, UNHEARD).run())
                .withMessageContaining("event 8");
    }

    /** Events of a few aggregates, some of commands of several events, recorded at microseconds. */
    private static List<CarriedEvent> events(int count, long seed) {
        Random random = new Random(seed);
        long[] sequences = new long[50];
        List<CarriedEvent> events = new ArrayList<>();
        Instant time = Instant.parse("2026-03-29T00:59:59.999999Z");
        while (events.size() < count) {
            int aggregate = random.nextInt(sequences.length);
            String command = random.nextInt(10) == 0 ? null : seed + "-command-" + events.size();
            int steps = command == null ? 1 : Math.min(1 + random.nextInt(4), count - events.size());
            for (int step = 0; step < steps; step++) {
                time = time.plusNanos(1_000L * random.nextInt(5_000));
                String metadata = command == null
                        ? "{}"
                        : "{\"commandId\":\"%s\",%s\"actor\":\"anna \\u00e9\"}"
                                .formatted(command, random.nextBoolean() ? "" : " \"reason\" : \"so\", ");
                events.add(new CarriedEvent(
                        "aggregate-" + aggregate,
                        "kind",
                        sequences[aggregate]++,
                        seed + "-event-" + events.size(),
                        time,
                        command,
                        step,
                        "kind.happened",
                        "1",
                        "{\"n\" : %d, \"text\":\"é\\n\"}"
                                .formatted(events.size())
                                .getBytes(StandardCharsets.UTF_8),
                        metadata.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return events;
    }

    private static EventPlace onServer(int port) {
        return new AxonServerPlace(
                AxonServerConfiguration.builder().servers("127.0.0.1:" + port).build());
    }

    private static String hash(DataSource database) {
        return HexFormat.of()
                .formatHex(JdbcClient.create(database)
                        .sql("select hash from event order by position desc limit 1")
                        .query(byte[].class)
                        .single());
    }

    private static DataSource source(Database database) {
        return new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password());
    }

    /** Takes so many appends, and dies of the next. */
    private static final class StoppingAfter implements EventPlace {

        private final EventPlace place;
        private int left;

        StoppingAfter(EventPlace place, int appends) {
            this.place = place;
            this.left = appends;
        }

        @Override
        public long count() {
            return place.count();
        }

        @Override
        public List<CarriedEvent> after(long count, int most) {
            return place.after(count, most);
        }

        @Override
        public void append(List<CarriedEvent> events) {
            if (left-- == 0) {
                throw new IllegalStateException("killed");
            }
            place.append(events);
        }

        @Override
        public void close() {
            place.close();
        }
    }
}
