package consigne.runtime.transfer;

import org.jspecify.annotations.Nullable;

/** Counts the events of each command as they follow one another: it has stored them at once. */
public final class CommandSteps {

    /** No command stores more events than that: who begins so many events before one counts it right. */
    public static final int LONGEST = 2_000;

    private @Nullable String lastCommand;
    private int lastIndex;

    /** Begins where no event of a command has gone before. */
    public CommandSteps() {
        this(null, 0);
    }

    /**
     * Goes on after an event.
     *
     * @param lastCommand the command that it follows from; none before the first
     * @param lastIndex its place among the events of that
     */
    public CommandSteps(@Nullable String lastCommand, int lastIndex) {
        this.lastCommand = lastCommand;
        this.lastIndex = lastIndex;
    }

    /** The place of the next event among those of its command, from 0. */
    public int next(@Nullable String command) {
        lastIndex = command != null && command.equals(lastCommand) ? lastIndex + 1 : 0;
        lastCommand = command;
        return lastIndex;
    }
}
