package consigne.runtime.commands;

/** A command has no answer in time, or the store cannot be reached: it is carried out as a whole or not at all. */
public final class CommandUnanswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CommandUnanswered(String message) {
        super(message);
    }

    public CommandUnanswered(String message, Throwable cause) {
        super(message, cause);
    }
}
