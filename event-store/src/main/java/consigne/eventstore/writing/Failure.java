package consigne.eventstore.writing;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a failed statement says of the events it was to store. */
enum Failure {
    /** Another process has stored events since: nothing is wrong with ours. */
    POSITION_TAKEN,
    /** A sequence or a command id is taken. */
    CONFLICT,
    /** PostgreSQL cannot take what one of the events holds. */
    POISON,
    /** PostgreSQL cannot store anything now: the disk is full. Nothing was stored. */
    REFUSED,
    /** This session cannot store anything; one that begins later may. Nothing was stored. */
    READ_ONLY,
    /** The answer was lost: stored or not. */
    UNKNOWN;

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String CANCELLED = "57014";
    private static final String READ_ONLY_TRANSACTION = "25006";

    static Failure of(Exception e) {
        if (!(e instanceof SQLException sql)) {
            return POISON;
        }
        String state = sql.getSQLState();
        if (state == null || state.length() != 5) {
            return UNKNOWN;
        }
        if (state.equals(UNIQUE_VIOLATION)) {
            return "event_pkey".equals(constraint(sql)) ? POSITION_TAKEN : CONFLICT;
        }
        if (state.equals(READ_ONLY_TRANSACTION)) {
            return READ_ONLY;
        }
        return switch (state.substring(0, 2)) {
            case "21", "22", "23", "54" -> POISON;
            case "25", "28", "3D", "3F", "40", "42", "53", "55" -> REFUSED;
            default -> state.equals(CANCELLED) ? REFUSED : UNKNOWN;
        };
    }

    private static @Nullable String constraint(SQLException e) {
        ServerErrorMessage message = e instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
        return message == null ? null : message.getConstraint();
    }
}
