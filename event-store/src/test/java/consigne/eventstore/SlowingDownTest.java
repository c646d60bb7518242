package consigne.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.eventstore.EventStoreUnavailable.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlowingDownTest {

    private final TestDatabase database = new TestDatabase();
    private final OneProcess process = OneProcess.on(database);

    @AfterEach
    void close() {
        process.close();
        database.close();
    }

    @Test
    void aCommitThatTakesSecondsIsWaitedFor() throws Exception {
        try (Callers callers = new Callers(process, 8)) {
            callers.getOn();
            try (HeldHead _ = new HeldHead(database)) {
                Thread.sleep(2500);
            }
            callers.getOn();
            assertThat(callers.failed()).isZero();
            callers.haveLostNothing(database);
        }
    }

    @Test
    void whoeverHasWaitedLongEnoughIsToldSoAndMayAskAgain() throws Exception {
        try (Callers callers = new Callers(process, 8)) {
            callers.getOn();
            try (HeldHead _ = new HeldHead(database)) {
                callers.areTold(Outcome.UNKNOWN);
            }
            callers.getOn();
            callers.haveLostNothing(database);
        }
    }
}
