package consigne.runtime.parking;

import consigne.runtime.parking.ParkedEvents.Parked;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionOperations;

/** Tries parked events again by itself: at a start, and after pauses that grow to a minute, until they are taken. */
final class Retries implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final List<ParkingInterceptor> processors;
    private final ParkedEvents parked;
    private final Configuration axon;
    private final StoredEvents events;
    private final TransactionOperations transactions;
    private @Nullable ExecutorService thread;

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

    @Override
    public synchronized void start() {
        if (thread == null && !processors.isEmpty()) {
            thread = Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("parked-events").daemon().factory());
            thread.execute(this::run);
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread.close();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void run() {
        boolean begun = false;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                begun = look(begun);
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether everything could be looked at; while the database is away there is nothing to try. */
    private boolean look(boolean begun) {
        try {
            for (ParkingInterceptor processor : processors) {
                if (!begun) {
                    parked.hurry(processor.name());
                }
                processor.waits(parked.sequences(processor.name()));
                tryAllDue(processor);
            }
            return true;
        } catch (RuntimeException away) {
            LOG.debug("parked events are looked at later", away);
            return begun;
        }
    }

    private void tryAllDue(ParkingInterceptor processor) {
        EventHandlerInvoker handlers = processor.handlers(axon);
        Optional<Try> made = tryNext(processor.name(), handlers);
        while (made.isPresent()) {
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
            made = tryNext(processor.name(), handlers);
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
