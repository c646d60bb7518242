package consigne.postgres;

import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL could not be started. The message says in one sentence what is wrong and in one what to do about it; where
 * PostgreSQL itself ended, the last lines of its log follow.
 */
public final class PostgresNotStarted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PostgresNotStarted(String whatIsWrong, String whatToDo) {
        this(whatIsWrong, whatToDo, null);
    }

    PostgresNotStarted(String whatIsWrong, String whatToDo, @Nullable Throwable cause) {
        super(whatIsWrong + ". " + whatToDo + ".", cause);
    }

    /** Starts from a finished message, and adds what PostgreSQL said last. */
    private PostgresNotStarted(PostgresNotStarted said, String lastWords) {
        super(said.getMessage() + "\n" + lastWords.indent(4).stripTrailing(), said.getCause());
    }

    PostgresNotStarted after(String lastWords) {
        return lastWords.isBlank() ? this : new PostgresNotStarted(this, lastWords);
    }
}
