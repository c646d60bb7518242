package consigne.acceptance.axonserver;

import io.axoniq.axonserver.connector.query.QueryDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;

/** A process that Axon Framework connects to a server, as configured for production but for the time it waits. */
final class Application implements AutoCloseable {

    static final Serializer SERIALIZER = JacksonSerializer.defaultSerializer();

    final AxonServerConfiguration configuration;
    final AxonServerConnectionManager connections;
    final AxonServerEventStore events;
    final AxonServerCommandBus commands;
    final AxonServerQueryBus queries;
    final QueryUpdateEmitter updates;

    Application(String address) {
        this(address, "application");
    }

    Application(String address, String component) {
        configuration = AxonServerConfiguration.builder()
                .servers(address)
                .componentName(component)
                .clientId(component + "-" + UUID.randomUUID())
                .build();
        configuration.setReconnectInterval(100);
        connections = AxonServerConnectionManager.builder()
                .axonServerConfiguration(configuration)
                .build();
        connections.start();
        events = AxonServerEventStore.builder()
                .configuration(configuration)
                .platformConnectionManager(connections)
                .eventSerializer(SERIALIZER)
                .snapshotSerializer(SERIALIZER)
                .snapshotFilter(SnapshotFilter.allowAll())
                .build();
        commands = AxonServerCommandBus.builder()
                .axonServerConnectionManager(connections)
                .configuration(configuration)
                .localSegment(SimpleCommandBus.builder().build())
                .serializer(SERIALIZER)
                .routingStrategy(command -> ((Fetch) command.getPayload()).crate())
                .build();
        SimpleQueryBus here = SimpleQueryBus.builder().build();
        updates = here.queryUpdateEmitter();
        queries = AxonServerQueryBus.builder()
                .axonServerConnectionManager(connections)
                .configuration(configuration)
                .localSegment(here)
                .updateEmitter(updates)
                .messageSerializer(SERIALIZER)
                .genericSerializer(SERIALIZER)
                .build();
        commands.start();
        queries.start();
    }

    /** Something that is asked for. */
    record Fetch(String crate) {}

    /** Handles commands of a name, each a {@link Fetch}, from now on until this application stops. */
    void handles(String name, Function<Fetch, String> handler) throws Exception {
        commands.subscribe(name, (CommandMessage<?> command) -> handler.apply((Fetch) command.getPayload()));
        // Axon does not wait for the server; but what is said after it is acknowledged after it.
        connections
                .getConnection()
                .commandChannel()
                .registerCommandHandler(
                        command -> new CompletableFuture<>(), 1, "after " + name + configuration.getClientId())
                .awaitAck(5, TimeUnit.SECONDS);
    }

    /** Answers queries of a name, about a crate, from now on until this application stops. */
    void answers(String name, Function<String, String> handler) throws Exception {
        queries.subscribe(name, String.class, query -> handler.apply((String) query.getPayload()));
        connections
                .getConnection()
                .queryChannel()
                .registerQueryHandler(
                        (query, answer) -> answer.complete(),
                        new QueryDefinition("after " + name + configuration.getClientId(), "nothing"))
                .awaitAck(5, TimeUnit.SECONDS);
    }

    /** What the handler says, or why there is no answer. */
    CompletableFuture<String> fetch(String name, String crate) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        commands.dispatch(
                new GenericCommandMessage<>(new GenericMessage<>(new Fetch(crate)), name),
                (CommandMessage<? extends Fetch> sent, CommandResultMessage<? extends String> result) -> {
                    if (result.isExceptional()) {
                        answer.completeExceptionally(result.exceptionResult());
                    } else {
                        answer.complete(result.getPayload());
                    }
                });
        return answer;
    }

    /** Something that happened. */
    record Bottled(int number) {}

    static DomainEventMessage<Bottled> bottled(String crate, long sequence) {
        return new GenericDomainEventMessage<>(
                "crate",
                crate,
                sequence,
                new Bottled((int) sequence),
                Map.of("why", "thirst"),
                UUID.randomUUID().toString(),
                Instant.now());
    }

    /** Appends, in one transaction, events of a crate. */
    void bottle(String crate, int from, int to) {
        List<EventMessage<?>> transaction = IntStream.rangeClosed(from, to)
                .<EventMessage<?>>mapToObj(sequence -> bottled(crate, sequence))
                .toList();
        events.publish(transaction);
    }

    List<Long> numbersOf(String crate) {
        return events.readEvents(crate)
                .asStream()
                .map(DomainEventMessage::getSequenceNumber)
                .toList();
    }

    /** Leaves as processes do that are told to stop. */
    @Override
    public void close() {
        commands.disconnect().join();
        queries.disconnect();
        connections.shutdown();
    }
}
