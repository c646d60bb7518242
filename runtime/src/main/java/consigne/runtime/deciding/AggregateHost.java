package consigne.runtime.deciding;

import consigne.api.ChangedSince;
import consigne.api.Command;
import consigne.api.Dated;
import consigne.api.Event;
import consigne.api.Metadata;
import consigne.runtime.commands.CommandRefused;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles the commands to aggregates of one kind.
 *
 * <p>Aggregates used last are remembered, so that most commands read nothing. Another process may have changed one
 * since; the event store then refuses the sequence numbers, and the command is decided anew. What stores nothing is
 * checked by nobody, so it is never decided on what is only remembered.
 */
final class AggregateHost<S, C extends Command, E extends Event> {

    private static final Logger LOG = LoggerFactory.getLogger(AggregateHost.class);

    private final String type;
    private final Class<C> commands;
    private final Decider<S, C, E> decider;
    private final EventStore events;
    private final Stored<S, E> stored;
    private final Turns turns;
    private final RecentAggregates<S> recent;
    private final Consumer<String> changed;
    private final Clock clock;

    AggregateHost(
            String type,
            Class<C> commands,
            Decider<S, C, E> decider,
            EventStore events,
            Turns turns,
            RecentAggregates<S> recent,
            Consumer<String> changed,
            Clock clock) {
        this.type = type;
        this.commands = commands;
        this.decider = decider;
        this.events = events;
        this.stored = new Stored<>(events, decider.initial(), decider::evolve);
        this.turns = turns;
        this.recent = recent;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Decides in the unit of work that stores the events; the aggregate's turn lasts until that has ended. The result
     * is the version that the aggregate is at then.
     */
    Object handle(CommandMessage<?> message) {
        C command = commands.cast(message.getPayload());
        String id = command.aggregateId();
        UnitOfWork<?> unit = CurrentUnitOfWork.get();
        Turns.Turn turn = turns.take(id);
        unit.onCleanup(_ -> turn.end());
        Asked<C> asked = new Asked<>(command, expectedVersion(message), ClaimedTime.of(message), clock.instant());
        Optional<Aggregate<S>> recalled = recent.recall(command);
        Aggregate<S> aggregate = recalled.orElseGet(() -> stored.load(id));
        Decision<E> decision = decide(aggregate, asked);
        if (recalled.isPresent() && !storesSomething(decision)) {
            aggregate = stored.load(id);
            decision = decide(aggregate, asked);
        }
        return switch (decision) {
            case Decision.Accepted<E>(var accepted) ->
                store(id, aggregate, accepted, asked, unit).events();
            case Decision.Refused<E>(var rejection) -> {
                recent.keep(id, aggregate);
                throw new CommandRefused(rejection);
            }
        };
    }

    private record Asked<C>(C command, @Nullable Long expectedVersion, Optional<ClaimedTime> claim, Instant now) {

        boolean isDoubtful(Aggregate<?> aggregate) {
            return claim.filter(claimed -> !claimed.canBe(aggregate.lastHappened(), now))
                    .isPresent();
        }
    }

    private Decision<E> decide(Aggregate<S> aggregate, Asked<C> asked) {
        Long expected = asked.expectedVersion();
        return expected == null || expected == aggregate.events()
                ? decider.decide(aggregate.state(), believable(aggregate, asked))
                : Decision.refuse(new ChangedSince(expected, aggregate.events()));
    }

    /** A command is never refused for its time: where what is claimed cannot be, it counts as happening now. */
    private C believable(Aggregate<S> aggregate, Asked<C> asked) {
        return asked.command() instanceof Dated dated && asked.isDoubtful(aggregate)
                ? commands.cast(dated.at(asked.now()))
                : asked.command();
    }

    private static boolean storesSomething(Decision<?> decision) {
        return decision instanceof Decision.Accepted<?>(var accepted) && !accepted.isEmpty();
    }

    private Aggregate<S> store(String id, Aggregate<S> before, List<E> accepted, Asked<C> asked, UnitOfWork<?> unit) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        Map<String, String> beside = asked.isDoubtful(before) ? ClaimedTime.doubt() : Map.of();
        Aggregate<S> aggregate = before;
        for (E event : accepted) {
            aggregate = aggregate.after(decider.evolve(aggregate.state(), event));
            messages.add(new GenericDomainEventMessage<>(type, id, aggregate.version(), event, beside));
        }
        if (messages.isEmpty()) {
            recent.keep(id, before);
            return before;
        }
        Aggregate<S> after = aggregate.happened(ClaimedTime.believed(messages.getLast()));
        events.publish(messages);
        unit.onRollback(_ -> recent.doubt(id));
        unit.afterCommit(_ -> {
            changed.accept(id);
            recent.keep(id, after.isDueForASnapshot() ? snapshot(id, after) : after);
        });
        return after;
    }

    private Aggregate<S> snapshot(String id, Aggregate<S> aggregate) {
        try {
            events.storeSnapshot(new GenericDomainEventMessage<>(
                    type, id, aggregate.version(), aggregate.state(), ClaimedTime.kept(aggregate.lastHappened())));
        } catch (RuntimeException failed) {
            LOG.warn("No snapshot of {} at version {}: it is tried again later", id, aggregate.version(), failed);
        }
        return aggregate.withSnapshot();
    }

    private static @Nullable Long expectedVersion(CommandMessage<?> message) {
        return Optional.ofNullable(message.getMetaData().get(Metadata.EXPECTED_VERSION))
                .map(version -> Long.valueOf(version.toString()))
                .orElse(null);
    }
}
