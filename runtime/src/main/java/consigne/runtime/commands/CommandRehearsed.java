package consigne.runtime.commands;

import consigne.api.Event;
import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;

/** Carries out of an aggregate what would follow from a command; nothing was stored. */
public final class CommandRehearsed extends CommandExecutionException {

    private static final long serialVersionUID = 1L;

    public CommandRehearsed(List<? extends Event> events) {
        super("rehearsed", null, List.<Event>copyOf(events));
    }

    /** The events that would follow; none where everything is already as it should be. */
    public List<Event> events() {
        return this.<List<Event>>getDetails().orElseThrow();
    }
}
