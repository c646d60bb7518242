package consigne.runtime.routing;

import consigne.api.Command;
import consigne.runtime.commands.CommandUnanswered;
import io.axoniq.axonserver.connector.ErrorCategory;
import io.axoniq.axonserver.connector.command.CommandChannel;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Sends every command to the process that Axon Server picks for its aggregate; the sender sees what it would see if
 * that were this one.
 *
 * <p>Axon's own bus for this hands on neither a lost race nor a refusal of a rule as what it is, and takes a server
 * that gives no answer for an aggregate that refuses.
 */
final class RoutedCommandBus implements CommandBus {

    /** The server's word for a handler that is gone: it may have carried the command out, or not. */
    private static final String HANDLER_LOST = "AXONIQ-4001";

    private final Supplier<CommandChannel> server;
    private final WireCommands wire;
    private final CommandAnswers answers;
    private final HostedCommands hosted;

    RoutedCommandBus(
            Supplier<CommandChannel> server, WireCommands wire, CommandAnswers answers, HostedCommands hosted) {
        this.server = server;
        this.wire = wire;
        this.answers = answers;
        this.hosted = hosted;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> message) {
        dispatch(message, (_, _) -> {});
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> message, CommandCallback<? super C, ? super R> callback) {
        var _ = asked(message)
                .whenComplete((response, failure) -> callback.onResult(message, result(response, failure)));
    }

    private CompletableFuture<CommandResponse> asked(CommandMessage<?> message) {
        try {
            return server.get().sendCommand(wire.written(ours(message)));
        } catch (RuntimeException unsent) {
            return CompletableFuture.failedFuture(unsent);
        }
    }

    @SuppressWarnings("unchecked") // only commands of the contracts are sent
    private static CommandMessage<? extends Command> ours(CommandMessage<?> message) {
        return (CommandMessage<? extends Command>) message;
    }

    @SuppressWarnings("unchecked") // a version is all that a command answers
    private <R> CommandResultMessage<R> result(@Nullable CommandResponse response, @Nullable Throwable failure) {
        try {
            return (CommandResultMessage<R>)
                    GenericCommandResultMessage.asCommandResultMessage(answers.result(answer(response, failure)));
        } catch (RuntimeException thrown) {
            return GenericCommandResultMessage.asCommandResultMessage(thrown);
        }
    }

    private static CommandAnswer answer(@Nullable CommandResponse response, @Nullable Throwable failure) {
        if (failure != null) {
            throw new CommandUnanswered("Axon Server brought no answer: " + failure.getMessage(), failure);
        }
        Objects.requireNonNull(response);
        if (HANDLER_LOST.equals(response.getErrorCode())) {
            throw new ConcurrencyException("The process that had the command is gone");
        }
        if (!response.getErrorCode().isEmpty()) {
            throw new CommandUnanswered(why(response));
        }
        return WireCommands.read(response);
    }

    private static String why(CommandResponse response) {
        return ErrorCategory.NO_HANDLER_FOR_COMMAND.errorCode().equals(response.getErrorCode())
                ? "no process that decides is connected to Axon Server"
                : "Axon Server says " + response.getErrorCode() + ": "
                        + response.getErrorMessage().getMessage();
    }

    @Override
    public Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        return hosted.subscribe(commandName, handler);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return hosted.registerHandlerInterceptor(interceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        throw new UnsupportedOperationException("commands say where they come from by themselves");
    }
}
