package consigne.runtime.commands;

/** What the event store knows of commands. */
public interface CommandJournal {

    /** Whether events of this command are stored. */
    boolean carriedOut(String commandId);

    /** A position at or after every event that this process has stored. */
    long headPosition();
}
