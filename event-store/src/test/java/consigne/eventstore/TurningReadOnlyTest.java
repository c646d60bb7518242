package consigne.eventstore;

import static consigne.eventstore.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import consigne.eventstore.EventStoreUnavailable.Outcome;
import java.time.Duration;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurningReadOnlyTest {

    private static final String ALTER = """
            begin;
            set transaction read write;
            do $$ begin execute format('alter database %%I %s', current_database()); end $$;
            commit""";

    private final TestDatabase database = new TestDatabase();
    private final OneProcess process = OneProcess.on(database);

    @AfterEach
    void close() {
        process.close();
        database.close();
    }

    /** Sessions that began while it was read-only stay so for as long as they last. */
    @Test
    void callersAreToldAtOnceUntilItCanBeWrittenAgain() {
        process.append(note("a", 0));
        turnReadOnly();
        try (OneProcess late = OneProcess.on(database)) {
            assertThatExceptionOfType(EventStoreUnavailable.class)
                    .isThrownBy(() -> late.append(note("a", 1)))
                    .satisfies(e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_STORED));
            assertThat(late.load("a")).hasSize(1);

            turnWritable();
            await().ignoreExceptionsInstanceOf(EventStoreUnavailable.class).until(() -> stores(late, note("a", 1)));
            assertThat(late.load("a")).hasSize(2);
        }
    }

    @Test
    void nothingIsLostThoughItTurnsReadOnlyBetweenAQuestionAndItsAnswer() throws Exception {
        try (Callers callers = new Callers(process, 8)) {
            callers.getOn();
            await().atMost(Duration.ofSeconds(30)).until(() -> leavesSomeUnanswered(callers));
            turnWritable();
            callers.getOn();
            callers.haveLostNothing(database);
        }
    }

    /** Where each append was answered before its session ended, it is to be tried again. */
    private boolean leavesSomeUnanswered(Callers callers) {
        long before = callers.told(Outcome.UNKNOWN);
        turnReadOnly();
        callers.areTold(Outcome.NOT_STORED);
        if (callers.told(Outcome.UNKNOWN) > before) {
            return true;
        }
        turnWritable();
        callers.getOn();
        return false;
    }

    private static boolean stores(OneProcess process, EventMessage<?> event) {
        process.append(event);
        return true;
    }

    private void turnWritable() {
        database.execute(ALTER.formatted("reset default_transaction_read_only"));
    }

    private void turnReadOnly() {
        database.execute(ALTER.formatted("set default_transaction_read_only = on"));
        database.terminateBackends("true");
    }
}
