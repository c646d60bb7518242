package consigne.runtime.parking;

import com.fasterxml.jackson.core.JsonProcessingException;
import consigne.runtime.Causes;
import consigne.runtime.commands.CommandUnanswered;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.axonframework.common.AxonTransientException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Tells trouble that passes, which everything waits for, from an event that cannot be taken. What parks is the rare
 * case that is proven: whatever the database says is the database's trouble, unless it refuses what is written in a
 * row.
 */
public final class PassingTrouble {

    /** Classes of SQLSTATE for data that cannot be stored: data exceptions, and broken constraints. */
    private static final String OF_THE_DATA = "(22|23).*";

    private PassingTrouble() {}

    /** Whether the database, the event store or the time at hand are to blame, and not an event. */
    public static boolean is(@Nullable Throwable failure) {
        return Causes.of(failure).anyMatch(PassingTrouble::isItself);
    }

    private static boolean isItself(Throwable failure) {
        return switch (failure) {
            case SQLException sql ->
                sql.getSQLState() == null || !sql.getSQLState().matches(OF_THE_DATA);
            case CommandUnanswered _,
                    AxonTransientException _,
                    TransientDataAccessException _,
                    RecoverableDataAccessException _,
                    DataAccessResourceFailureException _,
                    TransactionException _,
                    TimeoutException _,
                    InterruptedException _ -> true;
            case IOException io -> !(io instanceof JsonProcessingException);
            default -> false;
        };
    }
}
