package consigne.acceptance.crash;

import consigne.api.Metadata;
import consigne.runtime.commands.CommandUnanswered;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;

/** Loses each command that no person sends once: on its way there, or its answer on the way back. */
final class FailingBus extends PassingBus {

    private final ConcurrentMap<String, Boolean> failed = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    FailingBus(CommandBus real) {
        super(real);
    }

    /** How many commands were lost. */
    int losses() {
        return failed.size();
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        boolean lost = isNoPersons(command) && failed.putIfAbsent(command.getIdentifier(), true) == null;
        if (!lost) {
            real.dispatch(command, callback);
        } else if (count.getAndIncrement() % 2 == 0) {
            callback.onResult(command, GenericCommandResultMessage.asCommandResultMessage(lost("on its way")));
        } else {
            real.<C, R>dispatch(
                    command,
                    (sent, _) -> callback.onResult(
                            sent, GenericCommandResultMessage.asCommandResultMessage(lost("on the way back"))));
        }
    }

    private static CommandUnanswered lost(String where) {
        return new CommandUnanswered("lost", new TimeoutException(where));
    }

    static boolean isNoPersons(CommandMessage<?> command) {
        return !"http".equals(command.getMetaData().get(Metadata.ACTOR_CHANNEL));
    }
}
