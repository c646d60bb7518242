package consigne.eventstore.writing;

import consigne.eventstore.chain.Head;
import consigne.eventstore.connection.OwnConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores batches, one after the other, in one thread. While this process alone writes, a batch is one statement that
 * begins at the position after the last known. Where that is taken, or something is wrong or in doubt, it goes step by
 * step under the lock on the head.
 */
final class GroupCommit implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    /** How many batches go step by step after another process was seen to write. */
    private static final int CAUTIOUS_BATCHES = 32;

    private final OwnConnection connection;
    private final Writer.Committed committed;
    private final Dues dues = new Dues();
    private final Outage outage = new Outage();

    /** The last event known to this process; null until one is. */
    private @Nullable Head head;

    /** What was sent and never answered. */
    private @Nullable EventBatch inDoubt;

    private int cautious = 1;

    GroupCommit(OwnConnection connection, Writer.Committed committed) {
        this.connection = connection;
        this.committed = committed;
    }

    /** Returns when each append has its answer or was abandoned by its caller. */
    void store(List<Append> appends) {
        List<Append> open = new ArrayList<>(appends);
        boolean judge = false;
        while (true) {
            open.forEach(Append::refuseWithItsBasis);
            open.removeIf(append -> append.isAnswered() || append.isAbandoned());
            if (open.isEmpty()) {
                return;
            }
            EventBatch doubtBefore = inDoubt;
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
        EventBatch batch = new EventBatch(sendable(open), known);
        if (!batch.isEmpty()) {
            insert(own, batch);
            done(batch);
        }
    }

    private void stepByStep(Connection own, List<Append> open, boolean judge) throws SQLException {
        own.setAutoCommit(false);
        HeadLock lock = HeadLock.in(own);
        Head current = lock.head();
        cautious = head == null || head.position() == current.position() ? cautious - 1 : CAUTIOUS_BATCHES;
        cautious = Math.max(0, cautious);
        head = current;
        EventBatch lost = inDoubt;
        if (lost != null) {
            boolean stored = lock.holds(lost);
            inDoubt = null;
            log.info(
                    "Events {} to {}, in doubt since the connection was lost, are {}",
                    lost.before().position() + 1,
                    lost.last().position(),
                    stored ? "stored" : "not stored");
            if (stored) {
                committed.upTo(lost.last().position(), lost.events());
                lost.answer();
                open.removeIf(Append::isAnswered);
            }
        }
        Verdicts verdicts = judge ? lock.judge(open) : Verdicts.allAccepted(open);
        EventBatch batch = new EventBatch(sendable(verdicts.accepted()), current);
        if (!batch.isEmpty()) {
            insert(own, batch);
        }
        own.setAutoCommit(true);
        done(batch);
        verdicts.tellTheRefused();
    }

    /** Those whose callers still wait, and after what they build upon: else another time. */
    private static List<Append> sendable(List<Append> appends) {
        Set<Append> going = new LinkedHashSet<>();
        for (Append append : appends) {
            if (append.mayFollow(going) && append.send()) {
                going.add(append);
            }
        }
        return List.copyOf(going);
    }

    private void insert(Connection own, EventBatch batch) throws SQLException {
        inDoubt = batch;
        dues.insert(own, batch);
    }

    private void done(EventBatch batch) {
        outage.over();
        inDoubt = null;
        head = batch.last();
        committed.upTo(batch.last().position(), batch.events());
        batch.answer();
    }

    private void recover(Failure failure, Exception e, List<Append> open, @Nullable EventBatch doubtBefore) {
        boolean stillInDoubt = doubtBefore != null && doubtBefore == inDoubt;
        if (failure == Failure.UNKNOWN || stillInDoubt) {
            outage.connectionLost(e, open.size());
            connection.drop();
            Outage.pause();
            return;
        }
        inDoubt = null;
        rollback();
        switch (failure) {
            case POSITION_TAKEN -> cautious = CAUTIOUS_BATCHES;
            case CONFLICT, UNKNOWN -> {}
            case POISON -> isolate(e, open);
            case REFUSED -> refuse(e, open);
            case READ_ONLY -> {
                refuse(e, open);
                connection.drop();
                Outage.pause();
            }
        }
    }

    private void refuse(Exception e, List<Append> open) {
        outage.refused(e);
        open.forEach(append ->
                append.answer(new Answer.NotStored("PostgreSQL refuses to store events: " + e.getMessage(), e)));
    }

    /** Halves the batch until the append that PostgreSQL cannot take is alone. */
    private void isolate(Exception e, List<Append> open) {
        if (open.size() == 1) {
            Append poisoned = open.getFirst();
            log.warn(
                    "An append of {} events cannot be stored: {}",
                    poisoned.events().size(),
                    e.getMessage());
            poisoned.answer(new Answer.Unstorable(e));
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

    /** How long there may be nothing to store before {@link #idle} has something to do. */
    long nanosUntilIdleWork() {
        return dues.nanosUntilDue();
    }

    /** Sends the notification and writes the seal that the last batches left out, as far as they are due. */
    void idle() {
        Head last = head;
        if (last != null) {
            dues.settleWhatIsDue(connection, last);
        }
    }

    @Override
    public void close() {
        Head last = head;
        if (last != null && connection.isOpen()) {
            dues.settleAll(connection, last);
        }
        connection.close();
    }
}
