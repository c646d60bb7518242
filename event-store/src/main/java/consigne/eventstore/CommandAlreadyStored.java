package consigne.eventstore;

import org.axonframework.common.AxonNonTransientException;

/** A command with this id has stored its events before; the present ones were not stored. */
public final class CommandAlreadyStored extends AxonNonTransientException {

    private static final long serialVersionUID = 1L;

    private final String commandId;
    private final long firstPosition;
    private final long lastPosition;

    public CommandAlreadyStored(String commandId, long firstPosition, long lastPosition) {
        super("Command [%s] has its events stored already, at positions %d to %d"
                .formatted(commandId, firstPosition, lastPosition));
        this.commandId = commandId;
        this.firstPosition = firstPosition;
        this.lastPosition = lastPosition;
    }

    public String commandId() {
        return commandId;
    }

    /** The position of the command's first event. */
    public long firstPosition() {
        return firstPosition;
    }

    /** The last position of the unbroken run of the command's events that begins with the first. */
    public long lastPosition() {
        return lastPosition;
    }
}
