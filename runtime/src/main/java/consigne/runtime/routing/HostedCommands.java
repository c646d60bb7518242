package consigne.runtime.routing;

import consigne.api.naming.CommandNames;
import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.command.CommandChannel;
import io.axoniq.axonserver.grpc.command.Command;
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
    private static final int BELOW_A_WEB_SERVER = 4096;

    private final CommandBus here;
    private final Supplier<CommandChannel> server;
    private final CommandAnswers answers;
    private final Map<String, Class<? extends consigne.api.Command>> kinds = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<CommandResponse>> inHand = new ConcurrentHashMap<>();
    private volatile boolean running;

    /** @param here brings commands to the aggregates of this process */
    HostedCommands(CommandBus here, Supplier<CommandChannel> server, CommandAnswers answers) {
        this.here = here;
        this.server = server;
        this.answers = answers;
    }

    Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        Class<? extends consigne.api.Command> kind = named(commandName);
        kinds.put(CommandNames.of(kind), kind);
        return here.subscribe(commandName, handler);
    }

    Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return here.registerHandlerInterceptor(interceptor);
    }

    private static Class<? extends consigne.api.Command> named(String className) {
        try {
            return Class.forName(className).asSubclass(consigne.api.Command.class);
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
        } catch (TimeoutException | AxonServerException away) {
            LOG.warn("Axon Server does not know yet that commands are taken here: {}", away.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<CommandResponse> take(Command command) {
        CompletableFuture<CommandResponse> response = new CompletableFuture<>();
        inHand.put(command.getMessageIdentifier(), response);
        Thread.ofVirtual().name("routed-command").start(() -> {
            response.complete(answered(command));
            inHand.remove(command.getMessageIdentifier());
        });
        return response;
    }

    /** Whatever goes wrong, the sender is answered. */
    private CommandResponse answered(Command command) {
        try {
            return WireCommands.written(carriedOut(command), command);
        } catch (Throwable failure) {
            return WireCommands.written(failed(command, failure), command);
        }
    }

    private CommandAnswer carriedOut(Command command) {
        CompletableFuture<CommandAnswer> answer = new CompletableFuture<>();
        here.dispatch(
                WireCommands.read(command, Objects.requireNonNull(kinds.get(command.getName()))),
                (_, result) -> answer.complete(
                        result.isExceptional()
                                ? failed(command, result.exceptionResult())
                                : answers.of(result.getPayload(), null)));
        return answer.join();
    }

    private CommandAnswer failed(Command command, Throwable failure) {
        CommandAnswer answer = answers.of(null, failure);
        if (answer instanceof CommandAnswer.Failed) {
            LOG.error("The command {} that Axon Server brought failed", command.getName(), failure);
        }
        return answer;
    }

    /** Axon Server sends what comes to other processes from now on; what is in hand is finished. */
    @Override
    public void stop() {
        running = false;
        if (kinds.isEmpty()) {
            return;
        }
        CompletableFuture<?> told = server.get().prepareDisconnect();
        CompletableFuture<?> finished = CompletableFuture.allOf(inHand.values().toArray(CompletableFuture[]::new));
        if (!isDone(told) || !isDone(finished)) {
            LOG.warn("Not all commands that were in hand are finished: their senders ask again");
        }
    }

    private static boolean isDone(CompletableFuture<?> awaited) {
        return awaited.orTimeout(TOLD_WITHIN_SECONDS, TimeUnit.SECONDS)
                .handle((_, failure) -> failure == null)
                .join();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Begun before requests are let in, and ended when those are finished: a web server's phases are just above. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - BELOW_A_WEB_SERVER;
    }
}
