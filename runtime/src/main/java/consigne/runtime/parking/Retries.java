package consigne.runtime.parking;

import consigne.runtime.parking.ParkedEvents.Parked;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Tries parked events again: at a start, and after pauses that grow to a minute, until they are taken. */
final class Retries {

    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

    /** So many events of a processor are tried in one go, or the others' would wait for them. */
    private static final int MOST_AT_ONCE = 1_000;

    private final List<ParkingInterceptor> processors;
    private final ParkedEvents parked;
    private final Configuration axon;
    private final StoredEvents events;
    private final TransactionOperations transactions;
    private boolean begun;

    Retries(
            List<ParkingInterceptor> processors,
            ParkedEvents parked,
            Configuration axon,
            StoredEvents events,
            TransactionOperations transactions) {
        this.processors = processors;
        this.parked = parked;
        this.axon = axon;
        this.events = events;
        this.transactions = transactions;
    }

    /** What became of a try; no {@code failure} where the event was taken. */
    private record Try(Parked event, @Nullable Throwable failure) {}

    /** Tries what is due; while the database is away there is nothing to try. */
    void look() {
        for (ParkingInterceptor processor : processors) {
            if (!begun) {
                parked.hurry(processor.name());
            }
            processor.waits(parked.sequences(processor.name()));
            tryAllDue(processor);
        }
        begun = true;
    }

    private void tryAllDue(ParkingInterceptor processor) {
        EventHandlerInvoker handlers = processor.handlers(axon);
        for (int tries = 0; tries < MOST_AT_ONCE; tries++) {
            Optional<Try> made = tryNext(processor.name(), handlers);
            if (made.isEmpty()) {
                return;
            }
            Try next = made.get();
            Throwable failure = next.failure();
            if (failure == null) {
                LOG.info(
                        "{} took the parked event at position {} after all",
                        processor.name(),
                        next.event().position());
            } else if (PassingTrouble.is(failure)) {
                return;
            } else {
                parked.keep(processor.name(), next.event(), failure);
            }
        }
    }

    private Optional<Try> tryNext(String processor, EventHandlerInvoker handlers) {
        return transactions.execute(transaction -> parked.firstDue(processor).map(due -> {
            try {
                take(due.position(), handlers);
                parked.release(processor, due);
                return new Try(due, null);
            } catch (VirtualMachineError fatal) {
                throw fatal;
            } catch (Throwable failure) {
                transaction.setRollbackOnly();
                return new Try(due, failure);
            }
        }));
    }

    /** Every part of the work takes what is its own. */
    private void take(long position, EventHandlerInvoker handlers) throws Throwable {
        TrackedEventMessage<?> event = events.at(position);
        event.getPayload();
        var result = DefaultUnitOfWork.startAndGet(event).executeWithResult(() -> {
            handlers.handle(event, Segment.ROOT_SEGMENT);
            return null;
        });
        if (result.isExceptional()) {
            throw result.exceptionResult();
        }
    }
}
