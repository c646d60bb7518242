package consigne.platform.deciding;

import consigne.api.ChangedSince;
import consigne.api.Command;
import consigne.api.Event;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** The Axon shell around a {@link Decider}: it loads by folding events, and applies what was decided. */
public abstract class DecidedAggregate<S, C extends Command, E extends Event> {

    @AggregateIdentifier
    private final String id;

    private final Decider<S, C, E> decider;
    private S state;

    protected DecidedAggregate(String id, Decider<S, C, E> decider) {
        this.id = id;
        this.decider = decider;
        this.state = decider.initial();
    }

    final void handle(C command, @Nullable Long expectedVersion) {
        requireVersion(expectedVersion);
        switch (decider.decide(state, command)) {
            case Decision.Accepted<E>(var events) -> events.forEach(AggregateLifecycle::apply);
            case Decision.Refused<E>(var rejection) -> throw new CommandRefused(rejection);
        }
    }

    final S state() {
        return state;
    }

    final String id() {
        return id;
    }

    /** Takes an event of the aggregate, or the state itself where a snapshot begins the stream. */
    @EventSourcingHandler
    @SuppressWarnings("unchecked")
    final void on(Object eventOrState) {
        state = eventOrState instanceof Event event ? decider.evolve(state, (E) event) : (S) eventOrState;
    }

    private static void requireVersion(@Nullable Long expected) {
        Long version = AggregateLifecycle.getVersion();
        long current = version == null ? -1 : version;
        if (expected != null && expected != current) {
            throw new CommandRefused(new ChangedSince(expected, current));
        }
    }
}
