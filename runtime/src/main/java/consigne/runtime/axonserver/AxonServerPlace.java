package consigne.runtime.axonserver;

import consigne.eventstore.CarriedEvent;
import consigne.runtime.axon.EventJson;
import consigne.runtime.transfer.CommandSteps;
import consigne.runtime.transfer.EventPlace;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.serialization.Serializer;

/** An Axon Server. */
public final class AxonServerPlace implements EventPlace {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AHEAD = 5_000;

    private final AxonServerConnectionManager connections;
    private final AxonServerEvents server;
    private final Serializer serializer = EventJson.serializer();
    private final WireEvents writing = new WireEvents(serializer, new CommandSteps());
    private WireEvents reading = new WireEvents(serializer, new CommandSteps());
    private long read;

    /** @param settings how it is reached */
    public AxonServerPlace(AxonServerConfiguration settings) {
        connections = AxonServerConnectionManager.builder()
                .axonServerConfiguration(settings)
                .build();
        connections.start();
        server = new AxonServerEvents(connections, PATIENCE);
    }

    @Override
    public long count() {
        return server.headPosition();
    }

    @Override
    public List<CarriedEvent> after(long count, int most) {
        if (count != read) {
            reading = new WireEvents(serializer, new CommandSteps());
            read = Math.max(0, count - CommandSteps.LONGEST);
        }
        long end = Math.min(count + most, count());
        List<CarriedEvent> events = read(end);
        return events.subList((int) Math.min(events.size(), events.size() - (end - count)), events.size());
    }

    private List<CarriedEvent> read(long end) {
        List<CarriedEvent> events = new ArrayList<>();
        if (read >= end) {
            return events;
        }
        try (EventStream stream = server.events().openStream(read - 1, AHEAD)) {
            while (read < end) {
                EventWithToken next = stream.nextIfAvailable(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                if (next == null) {
                    throw AxonServerEvents.unavailable("Axon Server does not give its event " + (read + 1), null);
                }
                events.add(reading.next(next.getEvent()));
                read++;
            }
            return events;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw AxonServerEvents.unavailable("Interrupted while Axon Server was read", interrupted);
        }
    }

    @Override
    public void append(List<CarriedEvent> events) {
        Event[] written = events.stream().map(writing::written).toArray(Event[]::new);
        Confirmation confirmation = server.answer(channel -> channel.appendEvents(written));
        if (!confirmation.getSuccess()) {
            throw AxonServerEvents.unavailable("Axon Server did not take events", null);
        }
    }

    @Override
    public void close() {
        connections.shutdown();
    }
}
