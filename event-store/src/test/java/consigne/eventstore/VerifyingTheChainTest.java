package consigne.eventstore;

import static consigne.eventstore.Notes.byCommand;
import static consigne.eventstore.Notes.loose;
import static consigne.eventstore.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.eventstore.Verification.Broken;
import consigne.eventstore.Verification.Fault;
import consigne.eventstore.Verification.Intact;
import consigne.eventstore.chain.ChainReader;
import consigne.eventstore.connection.QueryRunner;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyingTheChainTest {

    private static final String SHIFT_DOWN =
            "update event set position = position - 1000 where position > 5; update event set position = position + %d"
                    + " where position < 0";

    private final TestDatabase database = new TestDatabase();
    private final EventStoreVerifier verifier = new EventStoreVerifier(database.dataSource());

    @BeforeAll
    void storeTenEvents() {
        try (OneProcess process = OneProcess.on(database)) {
            for (int i = 0; i < 8; i++) {
                process.append(byCommand("c" + i, note("a", i, "élan \u0000 \uD83C\uDF7E")));
            }
            process.append(loose("on its own"), note("b", 0));
        }
        database.execute("create table event_as_it_was as select * from event");
        database.execute("create table head_as_it_was as select * from event_head");
    }

    @BeforeEach
    void restore() {
        database.execute("truncate event; insert into event select * from event_as_it_was;"
                + " truncate event_head; insert into event_head select * from head_as_it_was");
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void anUntouchedStoreIsIntact() {
        assertThat(verifier.verify(1)).isEqualTo(new Intact(1, 10));
        assertThat(verifier.verify(7)).isEqualTo(new Intact(7, 10));
        assertThat(verifier.verify(11)).isEqualTo(new Intact(11, 10));
    }

    @Test
    void anEmptyStoreIsIntact() {
        database.execute("truncate event; update event_head set position = 0");
        assertThat(verifier.verify(1)).isEqualTo(new Intact(1, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload = '{\"text\":\"forged\"}'",
                "payload = (payload::text || ' ')::json",
                "metadata = '{\"actor\":\"nobody\"}'",
                "recorded_at = recorded_at + interval '1 microsecond'",
                "aggregate_id = 'x'",
                "aggregate_type = null",
                "sequence = 99",
                "event_id = 'x'",
                "command_id = null",
                "command_index = 7",
                "type = 'x'",
                "revision = 'x'",
                "hash = decode(repeat('11', 32), 'hex')"
            })
    void anyColumnThatWasAlteredShows(String change) {
        database.execute("update event set " + change + " where position = 5");
        assertThat(verifier.verify(1)).isEqualTo(new Broken(5, Fault.ALTERED));
        assertThat(verifier.verify(5)).isEqualTo(new Broken(5, Fault.ALTERED));
    }

    @Test
    void anEventThatWasForgedTogetherWithItsHashShowsInTheNext() {
        database.execute("update event set payload = '{\"text\":\"forged\"}' where position = 5");
        ChainReader chain = new ChainReader(
                new QueryRunner(database.dataSource(), Duration.ofSeconds(5), EventStoreUnavailable::forReading), 1);
        byte[] forged = chain.after(4).getFirst().hashAfter(chain.hashAt(4));
        database.execute(
                "update event set hash = decode('" + HexFormat.of().formatHex(forged) + "', 'hex') where position = 5");
        assertThat(verifier.verify(1)).isEqualTo(new Broken(6, Fault.ALTERED));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 5, 10})
    void anEventThatWasRemovedShows(long position) {
        database.execute("delete from event where position = " + position);
        assertThat(verifier.verify(1)).isEqualTo(new Broken(position, Fault.REMOVED));
    }

    @Test
    void aRemovalThatWasClosedUpShows() {
        database.execute("delete from event where position in (4, 5); " + SHIFT_DOWN.formatted(998));
        assertThat(verifier.verify(1)).isEqualTo(new Broken(4, Fault.REMOVED));
    }

    @Test
    void anEventThatWasInsertedShows() {
        database.execute(SHIFT_DOWN.formatted(1001)
                + "; insert into event select 6, 77, recorded_at, latest_at, 0, 'forged', aggregate_type, 'forged', null, type,"
                + " revision, payload, metadata, hash from event where position = 3");
        assertThat(verifier.verify(1)).isEqualTo(new Broken(6, Fault.INSERTED));
    }

    @Test
    void anEventThatWasInsertedAtTheEndShows() {
        database.execute(
                "insert into event select 11, 77, recorded_at, latest_at, 0, 'forged', aggregate_type, 'forged', null,"
                        + " type, revision, payload, metadata, hash from event where position = 3");
        assertThat(verifier.verify(1)).isEqualTo(new Broken(11, Fault.INSERTED));
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 8})
    void eventsThatChangedPlacesShow(long other) {
        database.execute("update event set position = -1 where position = 3; update event set position = 3 where"
                + " position = " + other + "; update event set position = " + other + " where position = -1");
        assertThat(verifier.verify(1)).isEqualTo(new Broken(3, Fault.REORDERED));
    }

    @Test
    void aTailThatWasStoredAnewUnderTheSealShows() {
        database.execute("delete from event where position = 10");
        try (OneProcess process = OneProcess.on(database)) {
            process.append(note("c", 0));
        }
        database.execute("truncate event_head; insert into event_head select * from head_as_it_was");
        assertThat(verifier.verify(1)).isEqualTo(new Broken(10, Fault.ALTERED));
    }
}
