package consigne.eventstore;

import static consigne.eventstore.Notes.byCommand;
import static consigne.eventstore.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharingACommitTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final TestDatabase database = new TestDatabase();
    private final OneProcess process = OneProcess.on(database);
    private final Appends appends = new Appends(process);

    @BeforeEach
    void begin() {
        process.append(note("a", 0));
    }

    @AfterEach
    void close() {
        appends.close();
        process.close();
        database.close();
    }

    @Test
    void appendsThatQueuedAreStoredInOneTransaction() throws Exception {
        CompletableFuture<Void> last;
        try (HeldHead _ = new HeldHead(database)) {
            var _ = appends.begin(note("first", 0));
            var _ = appends.begin(note("b", 0));
            var _ = appends.begin(note("a", 1));
            last = appends.begin(note("a", 2));
        }
        assertThat(last).succeedsWithin(SOON);
        assertThat(database.query("select count(distinct xmin::text) from event where position > 2"))
                .isEqualTo("1");
        assertThat(process.load("a")).hasSize(3);
    }

    @Test
    void nobodyIsAnsweredBeforeTheCommit() throws Exception {
        CompletableFuture<Void> append;
        try (HeldCommit _ = new HeldCommit(database)) {
            append = appends.begin(note("a", 1));
            database.awaitWaiting(1);
            assertThat(append).isNotDone();
            assertThat(process.engine.headPosition()).isEqualTo(1);
        }
        assertThat(append).succeedsWithin(SOON);
    }

    @Test
    void nobodyIsAnsweredBeforeTheCommitWhereProcessesTakeTurns() throws Exception {
        try (OneProcess other = OneProcess.on(database)) {
            other.append(note("a", 1));
        }
        CompletableFuture<Void> append;
        try (HeldCommit _ = new HeldCommit(database)) {
            append = appends.begin(note("a", 2));
            database.awaitWaiting(1);
            assertThat(append).isNotDone();
        }
        assertThat(append).succeedsWithin(SOON);
    }

    @Test
    void oneConflictFailsThatCommandAlone() throws Exception {
        CompletableFuture<Void> good;
        CompletableFuture<Void> stale;
        CompletableFuture<Void> taken;
        CompletableFuture<Void> alsoGood;
        try (HeldHead _ = new HeldHead(database)) {
            var _ = appends.begin(note("first", 0));
            good = appends.begin(note("b", 0));
            taken = appends.begin(note("a", 0));
            alsoGood = appends.begin(note("a", 1), note("a", 2));
            stale = appends.begin(note("a", 2), note("a", 3));
        }
        assertThat(good).succeedsWithin(SOON);
        assertThat(alsoGood).succeedsWithin(SOON);
        assertThat(stale).failsWithin(SOON).withThrowableThat().withCauseInstanceOf(ConcurrencyException.class);
        assertThat(taken)
                .failsWithin(SOON)
                .withThrowableThat()
                .withCauseInstanceOf(AggregateStreamCreationException.class);
        assertThat(process.load("a")).hasSize(3);
        assertThat(contiguous()).isTrue();
    }

    @Test
    void whatFollowsARefusedEventIsRefusedToo() throws Exception {
        CompletableFuture<Void> refused;
        CompletableFuture<Void> follower;
        try (HeldHead _ = new HeldHead(database)) {
            var _ = appends.begin(note("first", 0));
            refused = appends.begin(note("a", 0), note("a", 1));
            follower = appends.begin(note("a", 2));
        }
        assertThat(refused).failsWithin(SOON);
        assertThat(follower).failsWithin(SOON).withThrowableThat().withCauseInstanceOf(ConcurrencyException.class);
    }

    @Test
    void theSameCommandTwiceIsStoredOnceAndTheSecondIsToldWhere() throws Exception {
        CompletableFuture<Void> once;
        CompletableFuture<Void> again;
        try (HeldHead _ = new HeldHead(database)) {
            var _ = appends.begin(note("first", 0));
            once = appends.begin(byCommand("c", note("b", 0)), byCommand("c", note("b", 1)));
            again = appends.begin(byCommand("c", note("d", 0)));
        }
        assertThat(once).succeedsWithin(SOON);
        assertThat(again)
                .failsWithin(SOON)
                .withThrowableThat()
                .havingCause()
                .isInstanceOfSatisfying(CommandAlreadyStored.class, stored -> {
                    assertThat(stored.firstPosition()).isEqualTo(3);
                    assertThat(stored.lastPosition()).isEqualTo(4);
                });
        assertThat(process.load("d")).isEmpty();
    }

    @Test
    void whatPostgresCannotTakeFailsAlone() throws Exception {
        CompletableFuture<Void> before;
        CompletableFuture<Void> poisoned;
        CompletableFuture<Void> after;
        try (HeldHead _ = new HeldHead(database)) {
            var _ = appends.begin(note("first", 0));
            before = appends.begin(note("b", 0));
            poisoned = appends.begin(note("no\u0000text", 0));
            after = appends.begin(note("d", 0));
        }
        assertThat(before).succeedsWithin(SOON);
        assertThat(after).succeedsWithin(SOON);
        assertThat(poisoned).failsWithin(SOON).withThrowableThat().withCauseInstanceOf(EventStoreException.class);
        assertThat(contiguous()).isTrue();
    }

    @Test
    void whoeverGivesUpBeforeItsTurnIsNotStored() throws SQLException, InterruptedException {
        try (OneProcess hasty = OneProcess.on(database, settings -> settings.answerWithin(Duration.ofMillis(700)));
                Appends hastily = new Appends(hasty)) {
            hasty.append(note("h", 0));
            CompletableFuture<Void> sent;
            CompletableFuture<Void> waiting;
            try (HeldHead _ = new HeldHead(database)) {
                sent = hastily.begin(note("sent", 0));
                database.awaitWaiting(1);
                waiting = hastily.begin(note("waiting", 0));
                assertThat(sent)
                        .failsWithin(SOON)
                        .withThrowableThat()
                        .havingCause()
                        .satisfies(e -> assertThat(((EventStoreUnavailable) e).outcome())
                                .isEqualTo(EventStoreUnavailable.Outcome.UNKNOWN));
                assertThat(waiting)
                        .failsWithin(SOON)
                        .withThrowableThat()
                        .havingCause()
                        .satisfies(e -> assertThat(((EventStoreUnavailable) e).outcome())
                                .isEqualTo(EventStoreUnavailable.Outcome.NOT_STORED));
            }
            hasty.append(note("h", 1));
            assertThat(hasty.load("waiting")).isEmpty();
            assertThat(hasty.load("h")).hasSize(2);
            assertThat(contiguous()).isTrue();
        }
    }

    private boolean contiguous() {
        return database.query("select min(position) = 1 and max(position) = count(*) from event")
                .equals("t");
    }
}
