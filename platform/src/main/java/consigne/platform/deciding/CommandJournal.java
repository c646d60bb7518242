package consigne.platform.deciding;

import java.util.OptionalLong;

/** What the event store knows of commands. */
public interface CommandJournal {

    /** The position of the last event that a command led to; empty where it led to none. */
    OptionalLong positionOf(String commandId);

    /** A position at or after every event that this process has stored. */
    long headPosition();
}
