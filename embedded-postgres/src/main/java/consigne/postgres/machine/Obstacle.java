package consigne.postgres.machine;

import org.jspecify.annotations.Nullable;

/** What keeps PostgreSQL from starting: one sentence on what is wrong, and one on what to do about it. */
public final class Obstacle extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Obstacle(String whatIsWrong, String whatToDo) {
        this(whatIsWrong, whatToDo, null);
    }

    public Obstacle(String whatIsWrong, String whatToDo, @Nullable Throwable cause) {
        super(whatIsWrong + ". " + whatToDo + ".", cause);
    }

    /** Starts from a finished message, and adds what PostgreSQL said last. */
    private Obstacle(Obstacle said, String lastWords) {
        super(said.getMessage() + "\n" + lastWords.indent(4).stripTrailing(), said.getCause());
    }

    Obstacle after(String lastWords) {
        return lastWords.isBlank() ? this : new Obstacle(this, lastWords);
    }
}
