package consigne.eventstore;

import static consigne.eventstore.Notes.byCommand;
import static consigne.eventstore.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.eventstore.EventStoreUnavailable.Outcome;
import consigne.postgres.Database;
import consigne.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Order(1) // takes longest
class FreezingPostgresTest {

    private final EmbeddedPostgres postgres;
    private final TestDatabase database;
    private final OneProcess process;

    FreezingPostgresTest(@TempDir Path folder) {
        postgres = EmbeddedPostgres.in(folder).start();
        database = new TestDatabase(new Database(postgres.jdbcUrl(), postgres.username(), postgres.password()));
        process = OneProcess.on(database);
    }

    @BeforeEach
    void begin() {
        process.append(note("a", 0));
    }

    @AfterEach
    void close() {
        process.close();
        database.close();
        postgres.stop();
    }

    @Test
    void everyCallEndsInTimeAndSaysWhatItKnows() throws Exception {
        try (Appends appends = new Appends(process)) {
            CompletableFuture<Void> sent;
            CompletableFuture<Void> waiting;
            try (Freeze _ = new Freeze(postgres)) {
                sent = inTime(appends.begin(byCommand("sent", note("a", 1))));
                waiting = inTime(appends.begin(byCommand("waiting", note("b", 0))));
                Thread.sleep(600); // from then on a pool asks whether a connection is alive before it gives it away
                CompletableFuture<?> read = inTime(CompletableFuture.supplyAsync(() -> process.load("a")));
                assertEnds(sent, Outcome.UNKNOWN);
                assertEnds(waiting, Outcome.NOT_STORED);
                assertEnds(read, Outcome.NOT_STORED);
            }
        }
        sendAgain("sent", 1);
        assertThat(process.load("a")).hasSize(2);
        assertThat(process.load("b")).isEmpty();
    }

    @Test
    void nothingIsLostWhenItMovesAgain() throws Exception {
        try (Callers callers = new Callers(process, 8)) {
            callers.getOn();
            try (Freeze _ = new Freeze(postgres)) {
                callers.areTold(Outcome.UNKNOWN);
            }
            callers.getOn();
            callers.haveLostNothing(database);
        }
    }

    private void sendAgain(String command, int sequence) {
        try {
            process.append(byCommand(command, note("a", sequence)));
        } catch (CommandAlreadyStored found) {
            assertThat(found.commandId()).isEqualTo(command);
        }
    }

    private static <T> CompletableFuture<T> inTime(CompletableFuture<T> call) {
        return call.orTimeout(Callers.LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void assertEnds(CompletableFuture<?> call, Outcome outcome) {
        Throwable failure = call.handle((_, e) -> e).join();
        assertThat(failure instanceof CompletionException wrapped ? wrapped.getCause() : failure)
                .isInstanceOfSatisfying(
                        EventStoreUnavailable.class,
                        e -> assertThat(e.outcome()).isEqualTo(outcome));
    }
}
