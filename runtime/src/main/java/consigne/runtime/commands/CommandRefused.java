package consigne.runtime.commands;

import consigne.api.Rejection;
import org.axonframework.commandhandling.CommandExecutionException;

/** Carries a rejection out of an aggregate. */
public final class CommandRefused extends CommandExecutionException {

    private static final long serialVersionUID = 1L;

    public CommandRefused(Rejection rejection) {
        super(rejection.explanation(), null, rejection);
    }

    public Rejection rejection() {
        return this.<Rejection>getDetails().orElseThrow();
    }
}
