package consigne.runtime.commands;

import consigne.api.Command;
import consigne.eventstore.CommandAlreadyStored;
import consigne.eventstore.EventStoreUnavailable;
import consigne.runtime.deciding.Decision;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Carries commands to the aggregates that decide, and each of them out once. */
public final class Commands {

    private static final int ATTEMPTS = 20;

    private final CommandBus bus;
    private final CommandJournal journal;
    private final Duration timeLimit;

    public Commands(CommandBus bus, CommandJournal journal, Duration timeLimit) {
        this.bus = bus;
        this.journal = journal;
        this.timeLimit = timeLimit;
    }

    /**
     * Sends a command and waits for what becomes of it.
     *
     * <p>A command whose id was carried out before is not carried out again, and counts as done. One that loses a race
     * for its aggregate against another process is decided anew.
     *
     * @throws CommandRehearsed where the origin asks only for what would follow
     * @throws CommandUnanswered where no answer comes in time, or the event store is away
     */
    public Outcome execute(Command command, Origin origin) {
        for (int attempt = 1; ; attempt++) {
            try {
                Long version = dispatch(command, origin);
                return new Outcome.Done(journal.headPosition(), version);
            } catch (CommandAlreadyStored before) {
                return done();
            } catch (CommandRefused refused) {
                return journal.carriedOut(origin.commandId()) ? done() : new Outcome.Refused(refused.rejection());
            } catch (ConcurrencyException | AggregateStreamCreationException lostRace) {
                if (journal.carriedOut(origin.commandId())) {
                    return done();
                }
                if (attempt == ATTEMPTS) {
                    throw new CommandUnanswered("lost every race for " + command.aggregateId(), lostRace);
                }
                pause(attempt);
            }
        }
    }

    /**
     * What would follow from a command if it were sent now; nothing of that is stored.
     *
     * @throws CommandUnanswered where no answer comes in time, or the event store is away
     */
    public Decision<?> consider(Command command, Origin origin) {
        try {
            dispatch(command, origin.rehearsed());
            throw new IllegalStateException("nobody rehearses " + command);
        } catch (CommandRehearsed rehearsed) {
            return Decision.accept(rehearsed.events());
        } catch (CommandRefused refused) {
            return Decision.refuse(refused.rejection());
        } catch (ConcurrencyException gone) {
            throw new CommandUnanswered("who was asked what would follow is gone", gone);
        }
    }

    /** Whether events of this command are stored. */
    public boolean carriedOut(String commandId) {
        return journal.carriedOut(commandId);
    }

    private Outcome done() {
        return new Outcome.Done(journal.headPosition());
    }

    /** The version that its aggregate says that it is at. */
    private @Nullable Long dispatch(Command command, Origin origin) {
        var callback = new FutureCallback<Command, Object>();
        bus.dispatch(message(command, origin), callback);
        try {
            var result = callback.get(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
            if (result.isExceptional()) {
                throw unchecked(result.exceptionResult());
            }
            return result.getPayload() instanceof Long version ? version : null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandUnanswered("interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw unchecked(failed);
        } catch (TimeoutException late) {
            throw new CommandUnanswered("no answer in " + timeLimit, late);
        }
    }

    private static CommandMessage<Command> message(Command command, Origin origin) {
        return new GenericCommandMessage<>(
                new GenericMessage<>(origin.commandId(), command, origin.metadata()),
                command.getClass().getName());
    }

    private static RuntimeException unchecked(Throwable failure) {
        Throwable cause = failure.getCause();
        if (failure instanceof ExecutionException && cause != null) {
            return unchecked(cause);
        }
        return failure instanceof RuntimeException known && !(failure instanceof EventStoreUnavailable)
                ? known
                : new CommandUnanswered("failed: " + failure.getMessage(), failure);
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, 4L * attempt + 2));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandUnanswered("interrupted", interrupted);
        }
    }
}
