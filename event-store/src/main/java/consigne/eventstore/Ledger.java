package consigne.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores batches, one after the other, in one thread. While this process alone writes, a batch is one statement that
 * begins at the position after the last known. Where that is taken, or something is wrong or in doubt, it goes step by
 * step under the lock on the head.
 */
final class Ledger implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Ledger.class);

    /** How many batches go step by step after another process was seen to write. */
    private static final int CAUTIOUS_BATCHES = 32;

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final OwnConnection connection;
    private final Consumer<Rows> committed;
    private final Interval notifying = new Interval(Duration.ofMillis(5));
    private final Interval sealing = new Interval(Duration.ofSeconds(1));

    /** The last event known to this process; null until one is. */
    private @Nullable Head head;

    /** What was sent and never answered. */
    private @Nullable Rows inDoubt;

    private int cautious = 1;
    private boolean waiting;

    Ledger(OwnConnection connection, Consumer<Rows> committed) {
        this.connection = connection;
        this.committed = committed;
    }

    /** Returns when each append has its answer or was abandoned by its caller. */
    void store(List<Append> batch) {
        List<Append> open = new ArrayList<>(batch);
        boolean judge = false;
        while (true) {
            open.removeIf(append -> append.isAnswered() || append.isAbandoned());
            if (open.isEmpty()) {
                return;
            }
            Rows doubtBefore = inDoubt;
            try {
                attempt(open, judge);
            } catch (SQLException | RuntimeException e) {
                Failure failure = Failure.of(e);
                judge |= failure == Failure.CONFLICT;
                recover(failure, e, open, doubtBefore);
            }
        }
    }

    private void attempt(List<Append> open, boolean judge) throws SQLException {
        Connection own = connection.get();
        Head known = head;
        if (known == null || cautious > 0 || judge || inDoubt != null) {
            stepByStep(own, open, judge);
            return;
        }
        Rows rows = new Rows(sendable(open), known);
        if (!rows.isEmpty()) {
            insert(own, rows);
            done(rows);
        }
    }

    private void stepByStep(Connection own, List<Append> open, boolean judge) throws SQLException {
        own.setAutoCommit(false);
        Turn turn = Turn.in(own);
        Head current = turn.head();
        cautious = head == null || head.position() == current.position() ? cautious - 1 : CAUTIOUS_BATCHES;
        cautious = Math.max(0, cautious);
        head = current;
        Rows lost = inDoubt;
        if (lost != null) {
            boolean stored = turn.holds(lost);
            inDoubt = null;
            log.info(
                    "Events {} to {}, in doubt since the connection was lost, are {}",
                    lost.before().position() + 1,
                    lost.last().position(),
                    stored ? "stored" : "not stored");
            if (stored) {
                committed.accept(lost);
                lost.answer();
                open.removeIf(Append::isAnswered);
            }
        }
        Verdicts verdicts = judge ? turn.judge(open) : Verdicts.allAccepted(open);
        Rows rows = new Rows(sendable(verdicts.accepted()), current);
        if (!rows.isEmpty()) {
            insert(own, rows);
        }
        own.setAutoCommit(true);
        done(rows);
        verdicts.tellTheRefused();
    }

    private static List<Append> sendable(List<Append> appends) {
        return appends.stream().filter(Append::send).toList();
    }

    private void insert(Connection own, Rows rows) throws SQLException {
        inDoubt = rows;
        boolean notify = notifying.owe();
        boolean seal = sealing.owe();
        Insert.execute(own, rows, seal, notify);
        if (notify) {
            notifying.done();
        }
        if (seal) {
            sealing.done();
        }
    }

    private void done(Rows rows) {
        if (waiting) {
            log.info("PostgreSQL stores events again");
            waiting = false;
        }
        inDoubt = null;
        head = rows.last();
        committed.accept(rows);
        rows.answer();
    }

    private void recover(Failure failure, Exception e, List<Append> open, @Nullable Rows doubtBefore) {
        boolean stillInDoubt = doubtBefore != null && doubtBefore == inDoubt;
        if (failure == Failure.UNKNOWN || stillInDoubt) {
            if (!waiting) {
                log.warn("No connection to PostgreSQL, {} appends wait: {}", open.size(), e.getMessage());
            }
            waiting = true;
            connection.drop();
            pause();
            return;
        }
        inDoubt = null;
        rollback();
        switch (failure) {
            case TURN_LOST -> cautious = CAUTIOUS_BATCHES;
            case CONFLICT, UNKNOWN -> {}
            case POISON -> isolate(e, open);
            case REFUSED -> refuse(e, open);
            case READ_ONLY -> {
                refuse(e, open);
                connection.drop();
                pause();
            }
        }
    }

    private void refuse(Exception e, List<Append> open) {
        if (!waiting) {
            log.error("PostgreSQL refuses to store events: {}", e.getMessage());
        }
        waiting = true;
        open.forEach(append -> append.refuse(() -> new EventStoreUnavailable(
                "PostgreSQL refuses to store events: " + e.getMessage(), EventStoreUnavailable.Outcome.NOT_STORED, e)));
    }

    /** Halves the batch until the append that PostgreSQL cannot take is alone. */
    private void isolate(Exception e, List<Append> open) {
        if (open.size() == 1) {
            Append poisoned = open.getFirst();
            log.warn(
                    "An append of {} events cannot be stored: {}",
                    poisoned.events().size(),
                    e.getMessage());
            poisoned.refuse(() -> new EventStoreException("The events cannot be stored: " + e.getMessage(), e));
        } else {
            store(open.subList(0, open.size() / 2));
            store(open.subList(open.size() / 2, open.size()));
        }
    }

    private void rollback() {
        try {
            Connection own = connection.get();
            if (!own.getAutoCommit()) {
                own.rollback();
                own.setAutoCommit(true);
            }
        } catch (SQLException e) {
            connection.drop();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long there may be nothing to store before {@link #idle} has something to do. */
    long nanosUntilIdleWork() {
        return Math.min(notifying.nanosUntilDue(), sealing.nanosUntilDue());
    }

    /** Sends the notification and writes the seal that the last batches left out, as far as they are due. */
    void idle() {
        settle(notifying.nanosUntilDue() <= 0, sealing.nanosUntilDue() <= 0);
    }

    private void settle(boolean notify, boolean seal) {
        Head last = head;
        if (last == null) {
            return;
        }
        try {
            if (notify) {
                notifying.done();
                Insert.notify(connection.get(), last);
            }
            if (seal) {
                sealing.done();
                Insert.seal(connection.get(), last);
            }
        } catch (SQLException e) {
            log.debug("The head could not be announced or sealed, the seal is tried again", e);
            sealing.done();
            sealing.owe();
            connection.drop();
        }
    }

    @Override
    public void close() {
        if (connection.isOpen()) {
            settle(notifying.isOwed(), sealing.isOwed());
        }
        connection.close();
    }
}
