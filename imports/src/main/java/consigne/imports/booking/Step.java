package consigne.imports.booking;

import consigne.api.Command;
import consigne.runtime.commands.CommandJournal;
import consigne.runtime.commands.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A command to be sent.
 *
 * @param formerId the id that it had in imports of before, if that was another one
 */
record Step(Command command, Origin origin, @Nullable String formerId) {

    Step(Command command, Origin origin) {
        this(command, origin, null);
    }

    /** Whether it was carried out under the id that it has not any more. */
    boolean wasCarriedOutBefore(CommandJournal journal) {
        return formerId != null && journal.carriedOut(formerId);
    }

    boolean isCarriedOut(CommandJournal journal) {
        return journal.carriedOut(origin.commandId()) || wasCarriedOutBefore(journal);
    }
}
