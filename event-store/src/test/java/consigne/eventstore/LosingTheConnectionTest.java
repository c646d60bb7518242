package consigne.eventstore;

import static consigne.eventstore.Notes.byCommand;
import static consigne.eventstore.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import consigne.eventstore.LossyDataSource.Loss;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LosingTheConnectionTest {

    private final TestDatabase database = new TestDatabase();
    private final LossyDataSource lossy = new LossyDataSource();
    private final OneProcess process =
            OneProcess.on(database, settings -> settings.dataSource(lossy.around(database.dataSource())));

    @AfterEach
    void close() {
        process.close();
        database.close();
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void anAnswerThatWasLostIsLookedUp(Loss loss) {
        process.append(note("a", 0));
        lossy.lose(loss, 1);
        process.append(byCommand("c", note("a", 1)));
        process.append(note("a", 2));
        assertThat(process.load("a")).hasSize(3);
        assertThat(process.engine.headPosition()).isEqualTo(3);
        assertThat(new EventStoreVerifier(database.dataSource()).verify(1)).isEqualTo(new Verification.Intact(1, 3));
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void theVeryFirstAnswerMayBeLostAsWell(Loss loss) {
        lossy.lose(loss, 1);
        process.append(note("a", 0));
        assertThat(process.load("a")).hasSize(1);
    }

    @Test
    void severalLossesInARowAreGotOver() {
        process.append(note("a", 0));
        lossy.lose(Loss.BEFORE_IT_IS_SENT, 3);
        process.append(note("a", 1));
        assertThat(process.load("a")).hasSize(2);
    }

    @Test
    void anAppendInFlightSurvivesTheEndOfItsBackend() throws Exception {
        process.append(note("a", 0));
        try (Appends appends = new Appends(process)) {
            CompletableFuture<Void> inFlight;
            try (HeldHead _ = new HeldHead(database)) {
                inFlight = appends.begin(note("a", 1));
                database.terminateBackends("query like '%insert into event %' and state = 'active'");
            }
            assertThat(inFlight).succeedsWithin(Duration.ofSeconds(10));
        }
        assertThat(process.load("a")).hasSize(2);
    }

    /** The server does not notice that the client is gone, and stores the events after all. */
    @Test
    void anAppendThatOutlivesItsConnectionIsWaitedFor() throws Exception {
        process.append(note("a", 0));
        try (Appends appends = new Appends(process)) {
            CompletableFuture<Void> inFlight;
            try (HeldHead _ = new HeldHead(database)) {
                inFlight = appends.begin(note("a", 1));
                database.awaitWaiting(1);
                lossy.cutInFlight();
                database.awaitWaiting(2);
            }
            assertThat(inFlight).succeedsWithin(Duration.ofSeconds(10));
        }
        process.append(note("a", 2));
        assertThat(process.load("a")).hasSize(3);
        assertThat(process.engine.headPosition()).isEqualTo(3);
    }

    @Test
    void aStreamGoesOnWhenAllConnectionsWereCut() throws InterruptedException {
        try (OneProcess other = OneProcess.on(database);
                BlockingStream<TrackedEventMessage<?>> stream = process.store.openStream(null)) {
            other.append(note("a", 0));
            assertThat(stream.hasNextAvailable(5, TimeUnit.SECONDS)).isTrue();
            stream.nextAvailable();
            database.terminateBackends("true");
            other.append(note("a", 1));
            await().atMost(Duration.ofSeconds(10)).until(() -> stream.hasNextAvailable(1, TimeUnit.SECONDS));
            assertThat(stream.nextAvailable().trackingToken().position()).hasValue(2);
        }
    }

    @Test
    void aRefusalOfTheServerIsToldAtOnceAndPasses() {
        process.append(note("a", 0));
        database.execute("alter table event_head rename to event_head_away");
        assertThatExceptionOfType(EventStoreUnavailable.class)
                .isThrownBy(() -> process.append(note("a", 1)))
                .satisfies(e -> assertThat(e.outcome()).isEqualTo(EventStoreUnavailable.Outcome.NOT_STORED));
        database.execute("alter table event_head_away rename to event_head");
        process.append(note("a", 1));
        assertThat(process.load("a")).hasSize(2);
    }
}
