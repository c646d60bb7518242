package consigne.runtime.parking;

import consigne.runtime.parking.ParkedEvents.Parked;
import consigne.runtime.parking.ParkingAutoConfiguration.Interceptors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
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

    private static final Comparator<Parked> BY_POSITION = Comparator.comparingLong(Parked::position);

    private final Interceptors processors;
    private final ParkedEvents parked;
    private final StoredEvents events;
    private final TransactionOperations transactions;
    private boolean begun;

    Retries(Interceptors processors, ParkedEvents parked, StoredEvents events, TransactionOperations transactions) {
        this.processors = processors;
        this.parked = parked;
        this.events = events;
        this.transactions = transactions;
    }

    /** What became of a try; no {@code failure} where the event was taken. */
    private record Try(Parked event, @Nullable Throwable failure) {}

    /** Tries what is due; while the database is away there is nothing to try. */
    void look() {
        for (ParkingInterceptor processor : processors.all()) {
            String name = processor.name();
            if (!begun) {
                parked.hurry(name);
            }
            processor.waits(parked.sequences(name));
            tryAll(processor, () -> parked.firstDue(name), true);
        }
        begun = true;
    }

    /**
     * Tries one sequence, due or not, until an event of it fails; where somebody else does, there is nothing to do.
     * What a processor of another process has parked is due there.
     */
    Retried tryNow(String processor, String sequence) {
        return processors
                .named(processor)
                .map(known -> tryAll(known, () -> parked.first(processor, sequence), false))
                .orElseGet(() -> parked.hurry(processor, sequence) ? Retried.DUE : Retried.BUSY);
    }

    /** Parks an event that a saga has taken before, and tries it; nothing of it is done twice. */
    Retried takeAgain(String processor, String sequence, long position) {
        EventMessage<?> event = events.at(position);
        Parked again = new Parked(sequence, position);
        processors
                .named(processor)
                .ifPresentOrElse(
                        known -> known.parkAgain(again, event),
                        () -> parked.park(processor, ParkingKind.SAGA, again, event, null));
        return tryNow(processor, sequence);
    }

    private Retried tryAll(ParkingInterceptor processor, Supplier<Optional<Parked>> first, boolean whateverFails) {
        List<Parked> taken = new ArrayList<>();
        try {
            return tryAll(processor, first, whateverFails, taken);
        } finally {
            tell(processor.name(), taken);
        }
    }

    private Retried tryAll(
            ParkingInterceptor processor, Supplier<Optional<Parked>> first, boolean whateverFails, List<Parked> taken) {
        EventHandlerInvoker handlers = processor.handlers();
        for (int tries = 0; tries < MOST_AT_ONCE; tries++) {
            Optional<Try> made = tryNext(processor.name(), first, handlers);
            if (made.isEmpty()) {
                return taken.isEmpty() ? Retried.BUSY : Retried.taken(taken.size());
            }
            Throwable failure = made.get().failure();
            if (failure == null) {
                taken.add(made.get().event());
                continue;
            }
            if (!PassingTrouble.is(failure)) {
                parked.keep(processor.name(), made.get().event(), failure);
            }
            if (PassingTrouble.is(failure) || !whateverFails) {
                return Retried.failed(taken.size(), failure);
            }
        }
        return Retried.taken(taken.size());
    }

    /** In one line: whatever the database has refused, it may take all at once. */
    private static void tell(String processor, List<Parked> taken) {
        if (taken.size() == 1) {
            LOG.info(
                    "{} took the parked event at position {} after all",
                    processor,
                    taken.getFirst().position());
        } else if (!taken.isEmpty()) {
            LOG.info(
                    "{} took {} parked events after all, from position {} to {}",
                    processor,
                    taken.size(),
                    Collections.min(taken, BY_POSITION).position(),
                    Collections.max(taken, BY_POSITION).position());
        }
    }

    private Optional<Try> tryNext(String processor, Supplier<Optional<Parked>> first, EventHandlerInvoker handlers) {
        return transactions.execute(transaction -> first.get().map(due -> {
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
