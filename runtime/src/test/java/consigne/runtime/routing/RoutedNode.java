package consigne.runtime.routing;

import consigne.api.Command;
import consigne.api.Event;
import consigne.runtime.commands.Actor;
import consigne.runtime.commands.CommandJournal;
import consigne.runtime.commands.Commands;
import consigne.runtime.commands.Origin;
import consigne.runtime.commands.Outcome;
import io.axoniq.axonserver.connector.command.CommandChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.serialization.json.JacksonSerializer;

/** One of the processes around an Axon Server, without a store. */
final class RoutedNode implements AutoCloseable {

    /** Asks the aggregate of that name. */
    record Ask(String aggregateId, int howMuch) implements Command {}

    /** What would follow. */
    record Said(String words) implements Event {
        @Override
        public String aggregateId() {
            return "any";
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AxonServerConnectionManager connections;
    private final HostedCommands hosted;
    private final Commands commands;
    private final RoutedCommandBus bus;

    /** The commands that the journal knows of. */
    final Set<String> carriedOut = ConcurrentHashMap.newKeySet();

    RoutedNode(int server, String name) {
        AxonServerConfiguration settings = AxonServerConfiguration.builder()
                .servers("127.0.0.1:" + server)
                .componentName("routed")
                .clientId(name)
                .build();
        connections = AxonServerConnectionManager.builder()
                .axonServerConfiguration(settings)
                .build();
        connections.start();
        Supplier<CommandChannel> channel = () -> connections.getConnection().commandChannel();
        CommandAnswers answers = new CommandAnswers(JacksonSerializer.defaultSerializer());
        hosted = new HostedCommands(SimpleCommandBus.builder().build(), channel, answers);
        bus = new RoutedCommandBus(channel, new WireCommands(name, "routed"), answers, hosted);
        commands = new Commands(
                bus,
                new CommandJournal() {
                    @Override
                    public boolean carriedOut(String commandId) {
                        return carriedOut.contains(commandId);
                    }

                    @Override
                    public long headPosition() {
                        return 7;
                    }
                },
                PATIENCE);
    }

    /** Takes commands from now on. */
    RoutedNode hosts(MessageHandler<? super CommandMessage<?>> handler) {
        bus.subscribe(Ask.class.getName(), handler);
        hosted.start();
        return this;
    }

    void hostsNoMore() {
        hosted.stop();
    }

    Outcome send(Ask ask) {
        return send(ask, origin());
    }

    Outcome send(Ask ask, Origin origin) {
        return commands.execute(ask, origin);
    }

    static Origin origin() {
        return Origin.of("c1", new Actor("ada", "shop", "test"));
    }

    @Override
    public void close() {
        connections.shutdown();
    }
}
