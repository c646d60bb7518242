package consigne.eventstore.writing;

import consigne.eventstore.chain.Head;
import consigne.eventstore.connection.OwnConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is owed for a batch beside its rows: the notification of other processes and the seal on the chain. Neither is
 * worth doing for every batch; what one leaves out, a later one does, or the writer when it has nothing to store.
 */
final class Dues {

    private static final Logger log = LoggerFactory.getLogger(Dues.class);

    private final Interval notifying = new Interval(Duration.ofMillis(5));
    private final Interval sealing = new Interval(Duration.ofSeconds(1));

    /** Stores the batch, and pays with it what is due. */
    void insert(Connection connection, EventBatch batch) throws SQLException {
        boolean notify = notifying.owe();
        boolean seal = sealing.owe();
        Insert.execute(connection, batch, seal, notify);
        if (notify) {
            notifying.done();
        }
        if (seal) {
            sealing.done();
        }
    }

    long nanosUntilDue() {
        return Math.min(notifying.nanosUntilDue(), sealing.nanosUntilDue());
    }

    void settleWhatIsDue(OwnConnection connection, Head head) {
        settle(connection, head, notifying.nanosUntilDue() <= 0, sealing.nanosUntilDue() <= 0);
    }

    void settleAll(OwnConnection connection, Head head) {
        settle(connection, head, notifying.isOwed(), sealing.isOwed());
    }

    private void settle(OwnConnection connection, Head head, boolean notify, boolean seal) {
        try {
            if (notify) {
                notifying.done();
                Insert.notify(connection.get(), head);
            }
            if (seal) {
                sealing.done();
                Insert.seal(connection.get(), head);
            }
        } catch (SQLException e) {
            log.debug("The head could not be announced or sealed, the seal is tried again", e);
            sealing.done();
            sealing.owe();
            connection.drop();
        }
    }
}
