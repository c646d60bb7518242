package consigne.eventstore;

import static consigne.eventstore.Notes.byCommand;
import static consigne.eventstore.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events may build upon others that are not on disk yet: then they are stored only if those are. */
class BuildingUponAppendsTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final TestDatabase database = new TestDatabase();
    private final OneProcess process = OneProcess.on(database);

    @BeforeEach
    void begin() {
        process.append(note("a", 0));
    }

    @AfterEach
    void close() {
        process.close();
        database.close();
    }

    @Test
    void aChainIsStoredInItsOrderWithOneCommit() throws Exception {
        PendingAppend last;
        try (HeldHead _ = new HeldHead(database)) {
            PendingAppend _ = later(null, note("first", 0));
            PendingAppend one = later(null, note("a", 1));
            PendingAppend two = later(one, note("a", 2));
            last = later(two, note("a", 3));
            assertThat(last.isStoredWithin(Duration.ZERO)).isFalse();
        }
        last.await();
        assertThat(process.load("a")).hasSize(4);
        assertThat(database.query("select count(distinct xmin::text) from event where position > 2"))
                .isEqualTo("1");
    }

    @Test
    void whatBuildsUponARefusedAppendIsRefusedThoughItsPlaceIsFree() throws Exception {
        try (OneProcess other = OneProcess.on(database)) {
            other.append(note("a", 1));
        }
        PendingAppend taken = later(null, note("a", 1));
        assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(taken::await);
        assertThat(taken.hasLostItsBasis()).isFalse();

        PendingAppend upon = later(taken, note("a", 2));
        PendingAppend uponThat = later(upon, note("a", 3));
        assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(upon::await);
        assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(uponThat::await);
        assertThat(upon.hasLostItsBasis()).isTrue();
        assertThat(uponThat.hasLostItsBasis()).isTrue();
        assertThat(process.load("a")).hasSize(2);
    }

    @Test
    void itIsRefusedInTheSameBatchToo() throws Exception {
        PendingAppend twice;
        PendingAppend upon;
        PendingAppend other;
        try (HeldHead _ = new HeldHead(database)) {
            PendingAppend _ = later(null, note("first", 0));
            PendingAppend once = later(null, byCommand("c", note("a", 1)));
            twice = later(once, byCommand("c", note("a", 2)));
            upon = later(twice, note("a", 3));
            other = later(null, note("b", 0));
        }
        assertThatExceptionOfType(CommandAlreadyStored.class).isThrownBy(twice::await);
        assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(upon::await);
        assertThat(upon.hasLostItsBasis()).isTrue();
        other.await();
        assertThat(process.load("a")).hasSize(2);
    }

    @Test
    void whatBuildsUponWhatPostgresCannotTakeIsRefused() throws Exception {
        PendingAppend poisoned;
        PendingAppend upon;
        try (HeldHead _ = new HeldHead(database)) {
            PendingAppend _ = later(null, note("first", 0));
            poisoned = later(null, note("no\u0000text", 0));
            upon = later(poisoned, note("a", 1));
        }
        assertThatThrownBy(poisoned::await).hasMessageContaining("cannot be stored");
        assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(upon::await);
        assertThat(process.load("a")).hasSize(1);
    }

    @Test
    void whoeverOnlyLooksGivesNothingUp() throws Exception {
        PendingAppend append;
        try (HeldHead _ = new HeldHead(database)) {
            append = later(null, note("a", 1));
            assertThat(append.isStoredWithin(Duration.ofMillis(20))).isFalse();
        }
        assertThat(append.isStoredWithin(SOON)).isTrue();
        append.await();
    }

    private PendingAppend later(@Nullable PendingAppend basis, EventMessage<?>... events) {
        return process.engine.appendLater(List.of(events), basis);
    }
}
