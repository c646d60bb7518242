package consigne.runtime.parking;

import consigne.runtime.commands.CommandUnanswered;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.axonframework.common.AxonTransientException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells trouble that passes by itself, which everything waits for, from an event that cannot be taken. */
final class PassingTrouble {

    private PassingTrouble() {}

    /** Whether the database, the event store or the time at hand are to blame, and not an event. */
    static boolean is(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(PassingTrouble::isItself);
    }

    private static boolean isItself(Throwable failure) {
        return switch (failure) {
            case CommandUnanswered _,
                    EventStoreException _,
                    AxonTransientException _,
                    DataAccessException _,
                    TransactionException _,
                    SQLException _,
                    TimeoutException _,
                    InterruptedException _ -> true;
            case IOException io -> !(io instanceof com.fasterxml.jackson.core.JsonProcessingException);
            default -> false;
        };
    }
}
