package consigne.runtime.schedule;

import consigne.api.Command;
import consigne.runtime.commands.Origin;
import java.time.Instant;
import java.util.List;

/**
 * Commands that are sent when their time comes, also after a restart.
 *
 * <p>Whoever such a command finds done already ignores it, so that a deadline needs no cancelling to be harmless.
 */
public interface Deadlines {

    /**
     * Sends a command at an instant or soon after. Joins the transaction at hand. The command's id names the deadline:
     * to set it twice is to set it once.
     */
    default void at(Instant due, Command command, Origin origin) {
        set(List.of(new Deadline(due, command, origin)));
    }

    /** Sets many at once. */
    void set(List<Deadline> deadlines);

    /** A command that is sent at an instant or soon after. */
    record Deadline(Instant due, Command command, Origin origin) {}

    /** Forgets the deadline of a command id; does nothing where it is past or was never set. */
    void cancel(String commandId);
}
