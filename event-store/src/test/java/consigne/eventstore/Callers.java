package consigne.eventstore;

import static consigne.eventstore.Notes.byCommand;
import static consigne.eventstore.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import consigne.eventstore.EventStoreUnavailable.Outcome;
import consigne.eventstore.Verification.Intact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Callers who store a note after the other, and send each command again until it is known to be stored. */
final class Callers implements AutoCloseable {

    /** What is promised, and what a machine with other things to do may add. */
    static final Duration LIMIT = Duration.ofSeconds(10);

    private final OneProcess process;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> callers = new ArrayList<>();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong slowest = new AtomicLong();
    private final AtomicLong notStored = new AtomicLong();
    private final AtomicLong unknown = new AtomicLong();
    private volatile boolean enough;
    private volatile boolean abandoned;

    Callers(OneProcess process, int count) {
        this.process = process;
        for (int i = 0; i < count; i++) {
            String aggregate = "aggregate " + i;
            callers.add(threads.submit(() -> call(aggregate)));
        }
    }

    private void call(String aggregate) {
        for (int i = 0; !enough; i++) {
            while (!isStored(aggregate, i)) {
                if (abandoned) {
                    return;
                }
            }
            acknowledged.incrementAndGet();
        }
    }

    private boolean isStored(String aggregate, int number) {
        long began = System.nanoTime();
        try {
            process.append(byCommand(aggregate + "/" + number, note(aggregate, number)));
            return true;
        } catch (CommandAlreadyStored before) {
            return true;
        } catch (EventStoreUnavailable e) {
            failures(e.outcome()).incrementAndGet();
            return false;
        } finally {
            slowest.accumulateAndGet(System.nanoTime() - began, Math::max);
        }
    }

    private AtomicLong failures(Outcome outcome) {
        return switch (outcome) {
            case NOT_STORED -> notStored;
            case UNKNOWN -> unknown;
        };
    }

    /** Waits until more has been stored than at the time of the call. */
    void getOn() {
        long before = acknowledged.get();
        await().atMost(Duration.ofSeconds(30)).until(() -> acknowledged.get() > before + 20);
    }

    /** Waits until some were told that their note could not be stored, or may not have been. */
    void areTold(Outcome outcome) {
        areTold(outcome, told(outcome));
    }

    /** The same, where so many were told so before. */
    void areTold(Outcome outcome, long before) {
        await().atMost(Duration.ofSeconds(20)).until(() -> told(outcome) > before);
    }

    /** How many were told so until now. */
    long told(Outcome outcome) {
        return failures(outcome).get();
    }

    long failed() {
        return notStored.get() + unknown.get();
    }

    /** Ends the calls, and checks that each had its answer in time and that what was acknowledged is there, once. */
    void haveLostNothing(TestDatabase database) throws Exception {
        enough = true;
        threads.close();
        for (Future<?> caller : callers) {
            caller.get();
        }
        assertThat(Duration.ofNanos(slowest.get())).isLessThan(LIMIT);
        assertThat(database.query("select count(*) from event where command_id is not null"))
                .isEqualTo(Long.toString(acknowledged.get()));
        process.append(note("the last", 0));
        assertThat(new EventStoreVerifier(database.dataSource()).verify(1))
                .isEqualTo(new Intact(1, process.engine.headPosition()));
    }

    /** Ends the calls, those as well that nothing will ever answer: a test that fails must end. */
    @Override
    public void close() {
        enough = true;
        abandoned = true;
        threads.close();
    }
}
