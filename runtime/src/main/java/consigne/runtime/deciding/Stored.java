package consigne.runtime.deciding;

import consigne.api.Event;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads what is stored of aggregates of one kind, as of now: the newest snapshot and the events after it, folded. */
public final class Stored<S, E extends Event> {

    private final EventStore events;
    private final S initial;
    private final BiFunction<S, E, S> evolve;

    public Stored(EventStore events, S initial, BiFunction<S, E, S> evolve) {
        this.events = events;
        this.initial = initial;
        this.evolve = evolve;
    }

    /** The state of an aggregate; the initial one if nothing has happened to it. */
    public S state(String aggregateId) {
        return load(aggregateId).state();
    }

    @SuppressWarnings("unchecked")
    Aggregate<S> load(String aggregateId) {
        Aggregate<S> aggregate = Aggregate.beforeAnything(initial);
        DomainEventStream stream = events.readEvents(aggregateId);
        DomainEventMessage<?> last = null;
        while (stream.hasNext()) {
            DomainEventMessage<?> next = stream.next();
            last = next;
            aggregate = next.getPayload() instanceof Event event
                    ? aggregate.after(evolve.apply(aggregate.state(), (E) event))
                    : new Aggregate<>((S) next.getPayload(), next.getSequenceNumber(), next.getSequenceNumber(), null);
        }
        return last == null ? aggregate : aggregate.happened(ClaimedTime.believed(last));
    }
}
