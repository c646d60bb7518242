package consigne.query.processor;

import consigne.api.Event;
import consigne.query.recorded.RecordedEvent;
import consigne.runtime.axon.UnnamedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives a read model its events: those of a batch are taken one by one and written together, in the transaction that
 * stores the token.
 *
 * <p>Where the writing of a batch fails, nobody can say which event is to blame. The batch then comes again, and each
 * of its events is taken and written alone, so that the one at fault is parked and the others go on.
 */
final class ReadModelHandler implements EventMessageHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ReadModelHandler.class);

    private final ReadModel model;
    private final Versions versions;
    private final TransactionOperations nested;
    private final Serializer serializer;
    private final String key;
    private final AtomicLong aloneUpTo = new AtomicLong(-1);

    /**
     * Asked of every event by every read model. One of a name that nobody knows may be of interest to any, and each
     * parks it.
     */
    private final ClassValue<Boolean> isOfInterest;

    /**
     * @param model any version of the read model: which events it is about is the same for all
     * @param nested begins a nested transaction: what fails in it leaves the one around it whole
     * @param serializer the one that has written the events
     */
    ReadModelHandler(ReadModel model, Versions versions, TransactionOperations nested, Serializer serializer) {
        this.model = model;
        this.versions = versions;
        this.nested = nested;
        this.serializer = serializer;
        this.isOfInterest = new ClassValue<>() {
            @Override
            protected Boolean computeValue(Class<?> type) {
                return type == UnnamedEvent.class
                        || model.events().stream().anyMatch(kind -> kind.isAssignableFrom(type));
            }
        };
        this.key = ReadModelHandler.class.getName() + "/" + model.name();
    }

    String name() {
        return model.name();
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return isOfInterest.get(payloadType);
    }

    @Override
    public boolean canHandle(EventMessage<?> message) {
        if (!canHandleType(message.getPayloadType())) {
            return false;
        }
        try {
            return model.sequenceOf((Event) message.getPayload()) != null;
        } catch (RuntimeException unreadable) {
            return true; // and is parked when its turn comes
        }
    }

    String sequenceOf(EventMessage<?> message) {
        try {
            String sequence = model.sequenceOf((Event) message.getPayload());
            return sequence == null ? message.getIdentifier() : sequence;
        } catch (RuntimeException unreadable) {
            return model.sequenceOfUnreadable(
                    message instanceof DomainEventMessage<?> stored
                            ? stored.getAggregateIdentifier()
                            : message.getIdentifier());
        }
    }

    @Override
    public @Nullable Object handle(EventMessage<?> message) {
        try {
            take(message);
            return null;
        } catch (VirtualMachineError fatal) {
            throw fatal;
        } catch (Error faulty) {
            throw new IllegalStateException("an error of the read model " + model.name(), faulty);
        }
    }

    private void take(EventMessage<?> message) {
        batch().take(RecordedEvent.of(message, serializer));
    }

    private ReadModel.Batch batch() {
        return CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?> unit
                ? unit.getOrComputeResource(key, _ -> begin(unit, unit.getMessages()))
                : new OneByOne();
    }

    private ReadModel.Batch begin(UnitOfWork<?> unit, List<? extends Message<?>> messages) {
        if (RecordedEvent.positionOf((EventMessage<?>) messages.getFirst()) <= aloneUpTo.get()) {
            return new OneByOne();
        }
        List<Event> upcoming = new ArrayList<>();
        messages.forEach(message -> addReadable(upcoming, message));
        ReadModel.Batch batch = EveryVersion.of(model.name(), versions, nested);
        batch.expect(upcoming);
        unit.onPrepareCommit(_ -> write(batch, messages));
        unit.afterCommit(_ -> batch.committed());
        return batch;
    }

    private void addReadable(List<Event> upcoming, Message<?> message) {
        try {
            Event event = (Event) Objects.requireNonNull(message.getPayload());
            if (model.sequenceOf(event) != null) {
                upcoming.add(event);
            }
        } catch (RuntimeException unreadable) {
            LOG.debug("Event {} cannot be read", message.getIdentifier(), unreadable);
        }
    }

    private void write(ReadModel.Batch batch, List<? extends Message<?>> messages) {
        try {
            batch.write();
        } catch (RuntimeException failed) {
            long last = RecordedEvent.positionOf((EventMessage<?>) messages.getLast());
            aloneUpTo.accumulateAndGet(last, Math::max);
            LOG.debug(
                    "Read model {} could not write a batch of {} events; they are taken one by one up to position {}",
                    model.name(),
                    messages.size(),
                    last);
            throw failed;
        }
    }

    /** Each event is a batch of its own; what fails leaves the others as they are. */
    private final class OneByOne implements ReadModel.Batch {

        @Override
        public void expect(List<Event> upcoming) {
            // Each is expected when it comes.
        }

        @Override
        public void take(RecordedEvent event) {
            nested.executeWithoutResult(
                    _ -> EveryVersion.of(model.name(), versions, nested).takeAll(List.of(event)));
        }

        @Override
        public void write() {
            // Every event was written when it was taken.
        }
    }
}
