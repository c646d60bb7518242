package consigne.web.failure;

import consigne.runtime.Causes;
import consigne.runtime.commands.CommandUnanswered;
import consigne.web.problem.Unavailable;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;

/** Tells what is away for a while from what is broken. */
final class Outages {

    private static final Duration SOON = Duration.ofSeconds(2);

    private static final Set<Class<? extends Exception>> KINDS = Set.of(
            CommandUnanswered.class,
            DataAccessResourceFailureException.class,
            TransientDataAccessException.class,
            CannotCreateTransactionException.class,
            TransactionTimedOutException.class,
            SQLTransientException.class,
            SQLRecoverableException.class);

    /**
     * Classes of SQLSTATE in which a database is for a while: no connection, read-only after a failover, rolled back
     * for another's sake, short of resources, in use by somebody else, under an operator's hands, in a system error.
     *
     * <p>Source: PostgreSQL documentation, appendix A.
     */
    private static final Set<String> STATES = Set.of("08", "25", "40", "53", "55", "57", "58");

    /** By name, because the event store's own module is not known here. */
    private static final String STORE_AWAY = "EventStoreUnavailable";

    private Outages() {}

    static boolean isBehind(Throwable failure) {
        return Causes.of(failure).anyMatch(Outages::isOutage);
    }

    static Unavailable problem(Throwable failure) {
        return new Unavailable(
                "The store does not answer just now. Send the request again in a while; with the same"
                        + " Idempotency-Key it takes effect once.",
                SOON,
                failure);
    }

    private static boolean isOutage(Throwable failure) {
        return KINDS.stream().anyMatch(kind -> kind.isInstance(failure))
                || failure.getClass().getSimpleName().equals(STORE_AWAY)
                || (failure instanceof SQLException sql && isOutage(sql.getSQLState()));
    }

    private static boolean isOutage(@Nullable String state) {
        return state != null && state.length() == 5 && STATES.contains(state.substring(0, 2));
    }
}
