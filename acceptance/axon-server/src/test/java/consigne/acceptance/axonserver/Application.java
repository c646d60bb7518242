package consigne.acceptance.axonserver;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;

/** A process that Axon Framework connects to a server, as configured for production but for the time it waits. */
final class Application implements AutoCloseable {

    static final Serializer SERIALIZER = JacksonSerializer.defaultSerializer();

    final AxonServerConfiguration configuration;
    final AxonServerConnectionManager connections;
    final AxonServerEventStore events;

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

    @Override
    public void close() {
        connections.shutdown();
    }
}
