package consigne.runtime.jdbc;

import consigne.api.Metadata;
import consigne.eventstore.EventStoreUnavailable;
import consigne.eventstore.EventStoreUnavailable.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets Axon's engine append one command at a time, and each command once.
 *
 * <p>Its positions come from a sequence. Taken in turns they become visible in their order, so that no reader can pass
 * one by, and whoever has got to a position has seen all before it.
 */
final class OrderedAppends implements EventStorageEngine {

    private final EventStorageEngine axons;
    private final StoredCommands commands;
    private final TransactionTemplate append;

    OrderedAppends(EventStorageEngine axons, StoredCommands commands, PlatformTransactionManager transactions) {
        this.axons = axons;
        this.commands = commands;
        this.append = new TransactionTemplate(transactions);
        append.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Stores the events as a whole or not at all, in a transaction of its own.
     *
     * @throws consigne.eventstore.CommandAlreadyStored if a command of that id has stored its events before
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        try {
            append.executeWithoutResult(_ -> inTurn(events));
        } catch (CannotCreateTransactionException away) {
            throw new EventStoreUnavailable("The events are not stored", Outcome.NOT_STORED, away);
        } catch (TransactionException lost) {
            throw new EventStoreUnavailable("Whether the events are stored is unknown", Outcome.UNKNOWN, lost);
        }
    }

    private void inTurn(List<? extends EventMessage<?>> events) {
        List<String> ids = events.stream()
                .flatMap(event -> Stream.ofNullable(event.getMetaData().get(Metadata.COMMAND_ID)))
                .map(Object::toString)
                .distinct()
                .toList();
        commands.awaitTurn();
        for (String id : ids) {
            commands.find(id).ifPresent(before -> {
                throw before;
            });
        }
        axons.appendEvents(events);
        ids.forEach(id -> commands.add(id, events.size()));
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        axons.storeSnapshot(snapshot);
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return axons.readEvents(token, mayBlock);
    }

    @Override
    public DomainEventStream readEvents(String aggregateId, long firstSequence) {
        return axons.readEvents(aggregateId, firstSequence);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateId) {
        return axons.readSnapshot(aggregateId);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateId) {
        return axons.lastSequenceNumberFor(aggregateId);
    }

    @Override
    public TrackingToken createTailToken() {
        return axons.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return axons.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        return axons.createTokenAt(time);
    }
}
