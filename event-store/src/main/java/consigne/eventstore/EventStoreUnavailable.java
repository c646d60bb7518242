package consigne.eventstore;

import java.sql.SQLException;
import org.axonframework.common.AxonTransientException;
import org.jspecify.annotations.Nullable;

/** PostgreSQL gave no answer in time, or cannot store or read at present. The same call may succeed later. */
public final class EventStoreUnavailable extends AxonTransientException {

    private static final long serialVersionUID = 1L;

    /** What is known of the events of a failed append. */
    public enum Outcome {
        /** Nothing was stored, and nothing of it will be. */
        NOT_STORED,
        /**
         * The events are stored as a whole, or not at all: no answer came. Sending the command again under the same
         * command id tells which, by {@link CommandAlreadyStored} or by success.
         */
        UNKNOWN
    }

    private final Outcome outcome;

    public EventStoreUnavailable(String message, Outcome outcome, @Nullable Throwable cause) {
        super(message, cause);
        this.outcome = outcome;
    }

    static EventStoreUnavailable forReading(String message, SQLException cause) {
        return new EventStoreUnavailable(message, Outcome.NOT_STORED, cause);
    }

    /** What is known of the events; {@link Outcome#NOT_STORED} where the call was to read. */
    public Outcome outcome() {
        return outcome;
    }
}
