package consigne.platform.deciding;

import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotter;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Keeps the state of an aggregate, and nothing of its Axon shell, as its snapshot. */
final class StateSnapshotter<A extends DecidedAggregate<?, ?, ?>> extends AbstractSnapshotter {

    private final Function<String, A> making;

    StateSnapshotter(EventStore events, Function<String, A> making) {
        super(builder(events));
        this.making = making;
    }

    @Override
    protected @Nullable DomainEventMessage<?> createSnapshot(
            Class<?> aggregateType, String id, DomainEventStream stream) {
        A aggregate = making.apply(id);
        @Nullable DomainEventMessage<?> last = null;
        while (stream.hasNext()) {
            last = stream.next();
            aggregate.on(last.getPayload());
        }
        return last == null
                ? null
                : new GenericDomainEventMessage<>(last.getType(), id, last.getSequenceNumber(), aggregate.state());
    }

    private static Builder builder(EventStore events) {
        return new Builder() {}.eventStore(events);
    }
}
