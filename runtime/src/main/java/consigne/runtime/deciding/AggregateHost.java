package consigne.runtime.deciding;

import consigne.api.Command;
import consigne.api.Event;
import consigne.api.Metadata;
import consigne.eventstore.PendingAppend;
import consigne.runtime.commands.CommandRefused;
import consigne.runtime.commands.CommandRehearsed;
import consigne.runtime.deciding.Judgement.Asked;
import consigne.runtime.turns.Turns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles the commands to aggregates of one kind.
 *
 * <p>Aggregates used last are remembered, so that most commands read nothing, and a command is decided upon what those
 * before it have decided, on disk or not: they share a commit. What is on its way is answered only when it is there,
 * and where it does not get there, what was decided upon it is decided anew, in its order. Another process may have
 * changed an aggregate since; the event store then refuses the sequence numbers. What stores nothing is checked by
 * nobody, so it is never decided on what is only remembered.
 */
final class AggregateHost<S, C extends Command, E extends Event> {

    private static final Logger LOG = LoggerFactory.getLogger(AggregateHost.class);

    private final String type;
    private final Judgement<S, C, E> judgement;
    private final EventStore events;
    private final EventAppender appender;
    private final Stored<S, E> stored;
    private final Turns turns;
    private final Duration patience;
    private final RecentAggregates<S> recent;
    private final Consumer<String> changed;
    private final Clock clock;

    AggregateHost(
            String type,
            Judgement<S, C, E> judgement,
            EventStore events,
            EventAppender appender,
            Turns turns,
            Duration patience,
            RecentAggregates<S> recent,
            Consumer<String> changed,
            Clock clock) {
        this.type = type;
        this.judgement = judgement;
        this.events = events;
        this.appender = appender;
        this.stored = judgement.stored(events);
        this.turns = turns;
        this.patience = patience;
        this.recent = recent;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * What was decided in a turn.
     *
     * @param before the place of what it was decided upon; none where that is on disk
     * @param own what must be on disk before it is answered; none where nothing was decided that is to be stored
     * @param snapshot what to keep a snapshot of then
     */
    private record Decided<S>(
            Recollection<S> after,
            @Nullable Place before,
            @Nullable Place own,
            @Nullable Aggregate<S> snapshot) {}

    /** Decides by what is on disk, and stores nothing; what was read is remembered, should the command be sent. */
    private Decision<E> considered(Asked<C> asked) {
        String id = asked.command().aggregateId();
        return turns.take(id, turns.ticket(), () -> {
            Recollection<S> stands = recent.recall(asked.command(), turns.ticket())
                    .map(it -> onDisk(id, it))
                    .orElseGet(() -> read(id));
            recent.keep(id, stands);
            return judgement.decide(stands.aggregate(), asked);
        });
    }

    /** Returns, when the events are on disk, the version that the aggregate is at then. */
    Object handle(CommandMessage<?> message) {
        Asked<C> asked = judgement.asked(message, clock.instant());
        MetaData origin = CurrentUnitOfWork.correlationData();
        String id = asked.command().aggregateId();
        if (message.getMetaData().containsKey(Metadata.REHEARSAL)) {
            throw rehearsed(asked);
        }
        long ticket = turns.ticket();
        Place place = null;
        try {
            while (true) {
                Decided<S> decided = turns.take(id, ticket, () -> decide(asked, origin));
                leave(place);
                place = decided.own();
                if (place == null || isStored(id, place, decided)) {
                    return decided.after().aggregate().events();
                }
                if (decided.before() != null) {
                    decided.before().awaitLeft(patience);
                }
            }
        } finally {
            leave(place);
        }
    }

    private RuntimeException rehearsed(Asked<C> asked) {
        return switch (considered(asked)) {
            case Decision.Accepted<E>(var events) -> new CommandRehearsed(events);
            case Decision.Refused<E>(var rejection) -> new CommandRefused(rejection);
        };
    }

    private static void leave(@Nullable Place place) {
        if (place != null) {
            place.leave();
        }
    }

    /** Waits until events are on disk; false where those that they build upon are not. */
    private boolean isStored(String id, Place place, Decided<S> decided) {
        try {
            place.events().await();
        } catch (RuntimeException failed) {
            recent.doubt(id, decided.after().reading());
            if (failed instanceof ConcurrencyException && place.events().hasLostItsBasis()) {
                return false;
            }
            throw failed;
        }
        recent.stored(id, place);
        changed.accept(id);
        Aggregate<S> snapshot = decided.snapshot();
        if (snapshot != null) {
            keepSnapshot(id, snapshot);
        }
        return true;
    }

    /** Decides, hands over what is to be stored, and remembers how the aggregate stands then. */
    private Decided<S> decide(Asked<C> asked, MetaData origin) {
        String id = asked.command().aggregateId();
        Optional<Recollection<S>> recalled = recent.recall(asked.command(), turns.ticket());
        Recollection<S> before = recalled.orElseGet(() -> read(id));
        Decision<E> decision = judgement.decide(before.aggregate(), asked);
        if (recalled.isPresent() && !storesSomething(decision)) {
            before = onDisk(id, before);
            decision = judgement.decide(before.aggregate(), asked);
        }
        return switch (decision) {
            case Decision.Accepted<E>(var accepted)
            when !accepted.isEmpty() ->
                store(id, before, accepted, origin.mergedWith(asked.beside(before.aggregate())));
            case Decision.Accepted<E> _ -> {
                recent.keep(id, before);
                yield new Decided<>(before, null, null, null);
            }
            case Decision.Refused<E>(var rejection) -> {
                recent.keep(id, before);
                throw new CommandRefused(rejection);
            }
        };
    }

    private static boolean storesSomething(Decision<?> decision) {
        return decision instanceof Decision.Accepted<?>(var accepted) && !accepted.isEmpty();
    }

    /** What is remembered where it is on disk and nothing else is; else what is read there. */
    private Recollection<S> onDisk(String id, Recollection<S> remembered) {
        Place tip = remembered.tip();
        boolean isStored = tip == null || tip.events().isStoredWithin(patience);
        return isStored
                        && events.lastSequenceNumberFor(id).orElse(-1L)
                                == remembered.aggregate().version()
                ? remembered
                : read(id);
    }

    private Recollection<S> read(String id) {
        return Recollection.read(stored.load(id), turns.ticket());
    }

    private Decided<S> store(String id, Recollection<S> before, List<E> accepted, MetaData beside) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        Instant now = GenericEventMessage.clock.instant();
        long sequence = before.aggregate().version();
        for (E event : accepted) {
            var content = new GenericMessage<>(IdentifierFactory.getInstance().generateIdentifier(), event, beside);
            messages.add(new GenericDomainEventMessage<>(type, id, ++sequence, content, now));
        }
        Aggregate<S> after =
                judgement.after(before.aggregate(), accepted).happened(ClaimedTime.believed(messages.getLast()));
        boolean isDue = after.isDueForASnapshot();
        Place own = Place.of(append(id, messages, before));
        Recollection<S> known = before.after(isDue ? after.withSnapshot() : after, own);
        recent.keep(id, known);
        return new Decided<>(known, before.tip(), own, isDue ? after : null);
    }

    /** Where a store refuses at once, what is remembered is in doubt: another has changed it, or nobody knows. */
    private PendingAppend append(String id, List<DomainEventMessage<?>> messages, Recollection<S> before) {
        Place basis = before.tip();
        try {
            return appender.append(messages, basis == null ? null : basis.events());
        } catch (RuntimeException refused) {
            recent.doubt(id, before.reading());
            throw refused;
        }
    }

    private void keepSnapshot(String id, Aggregate<S> aggregate) {
        try {
            events.storeSnapshot(new GenericDomainEventMessage<>(
                    type, id, aggregate.version(), aggregate.state(), ClaimedTime.kept(aggregate.lastHappened())));
        } catch (RuntimeException failed) {
            LOG.warn("No snapshot of {} at version {}: the next is tried later", id, aggregate.version(), failed);
        }
    }
}
