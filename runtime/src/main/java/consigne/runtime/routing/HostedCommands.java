package consigne.runtime.routing;

import consigne.api.Command;
import consigne.api.naming.CommandNames;
import io.axoniq.axonserver.connector.command.CommandChannel;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Takes the commands that Axon Server brings to this process, of the kinds whose aggregates it hosts. When it stops, it
 * takes no more, and finishes what it has in hand.
 */
final class HostedCommands implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(HostedCommands.class);

    /** How many of a hundred commands go to each process, against others of the same number. */
    private static final int SHARE = 100;

    private static final long TOLD_WITHIN_SECONDS = 5;

    private final CommandBus here;
    private final Supplier<CommandChannel> server;
    private final CommandAnswers answers;
    private final Map<String, Class<? extends Command>> kinds = new ConcurrentHashMap<>();
    private volatile boolean running;

    /** @param here brings commands to the aggregates of this process */
    HostedCommands(CommandBus here, Supplier<CommandChannel> server, CommandAnswers answers) {
        this.here = here;
        this.server = server;
        this.answers = answers;
    }

    Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        Class<? extends Command> kind = named(commandName);
        kinds.put(CommandNames.of(kind), kind);
        return here.subscribe(commandName, handler);
    }

    Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return here.registerHandlerInterceptor(interceptor);
    }

    private static Class<? extends Command> named(String className) {
        try {
            return Class.forName(className).asSubclass(Command.class);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalArgumentException("no command: " + className, impossible);
        }
    }

    /** Returns when Axon Server knows what is taken here; where it is away, it is told when it comes. */
    @Override
    public void start() {
        running = true;
        if (kinds.isEmpty()) {
            return;
        }
        try {
            server.get()
                    .registerCommandHandler(this::take, SHARE, kinds.keySet().toArray(String[]::new))
                    .awaitAck(TOLD_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            LOG.warn("Axon Server does not know yet that commands are taken here: {}", late.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<CommandResponse> take(io.axoniq.axonserver.grpc.command.Command command) {
        CompletableFuture<CommandResponse> response = new CompletableFuture<>();
        Thread.ofVirtual()
                .name("routed-command")
                .start(() -> response.complete(WireCommands.written(carriedOut(command), command)));
        return response;
    }

    private CommandAnswer carriedOut(io.axoniq.axonserver.grpc.command.Command command) {
        CompletableFuture<CommandAnswer> answer = new CompletableFuture<>();
        try {
            here.dispatch(
                    WireCommands.read(command, Objects.requireNonNull(kinds.get(command.getName()))),
                    (_, result) -> answer.complete(
                            result.isExceptional()
                                    ? answers.of(null, result.exceptionResult())
                                    : answers.of(result.getPayload(), null)));
            return told(command, answer.join());
        } catch (RuntimeException unreadable) {
            return told(command, answers.of(null, unreadable));
        }
    }

    private static CommandAnswer told(io.axoniq.axonserver.grpc.command.Command command, CommandAnswer answer) {
        if (answer instanceof CommandAnswer.Failed(String why)) {
            LOG.error("The command {} that Axon Server brought failed: {}", command.getName(), why);
        }
        return answer;
    }

    /** Axon Server sends what comes to other processes; what is in hand is finished by when all of it is answered. */
    @Override
    public void stop() {
        running = false;
        if (!kinds.isEmpty()) {
            server.get()
                    .prepareDisconnect()
                    .orTimeout(TOLD_WITHIN_SECONDS, TimeUnit.SECONDS)
                    .handle((_, _) -> null)
                    .join();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
