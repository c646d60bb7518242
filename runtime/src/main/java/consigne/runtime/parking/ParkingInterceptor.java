package consigne.runtime.parking;

import consigne.api.naming.MetricNames;
import consigne.runtime.Positions;
import consigne.runtime.parking.ParkedEvents.Parked;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Lets a processor take an event, or sets it aside.
 *
 * <p>An event that cannot be read is set aside before anything is done about it. One that fails while it is taken has
 * the whole batch rolled back, which then comes again, and is set aside when it is its turn, unless nothing half done
 * is left anyway.
 */
final class ParkingInterceptor implements MessageHandlerInterceptor<EventMessage<?>> {

    private final ParkingProcessor processor;
    private final ParkedEvents parked;
    private final MeterRegistry meters;
    private final Map<Long, Throwable> failed = new ConcurrentHashMap<>();

    private final WaitingAlarm alarm;
    private final ParkingLog log;

    /** What is known to wait; whether it still does is asked of the database. */
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();

    /** What waits by a batch that has not ended, so that nobody else's look into the database can tell yet. */
    private final Set<String> unsettled = ConcurrentHashMap.newKeySet();

    ParkingInterceptor(ParkingProcessor processor, ParkedEvents parked, MeterRegistry meters) {
        this.processor = processor;
        this.parked = parked;
        this.meters = meters;
        this.alarm = new WaitingAlarm(processor.name());
        this.log = new ParkingLog(processor.name());
        meters.gauge(
                MetricNames.SEQUENCES_WAITING, Tags.of(MetricNames.PROCESSOR, processor.name()), waiting, Set::size);
    }

    String name() {
        return processor.name();
    }

    EventHandlerInvoker handlers() {
        return processor.invoker();
    }

    /** Hears which sequences wait, those that others have set aside among them. */
    void waits(Set<String> sequences) {
        waiting.addAll(sequences);
        waiting.removeIf(known ->
                !sequences.contains(known) && !unsettled.contains(known) && !parked.holds(processor.name(), known));
        alarm.saw(waiting.size());
    }

    /** Learns what waits of the work that this process has from now on. */
    void claimed() {
        waiting.addAll(parked.sequences(processor.name()));
    }

    /** Sets an event aside that was taken before, so that it is taken again and what follows waits for that. */
    void parkAgain(Parked place, EventMessage<?> event) {
        park(place, event, null);
    }

    /** Whether any sequence waited a moment ago. */
    boolean seemsToWait() {
        return !waiting.isEmpty();
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain chain)
            throws Exception {
        EventMessage<?> event = unit.getMessage();
        Parked place = placeOf(event);
        Throwable noted = failed.get(place.position());
        Throwable cause = noted == null ? unreadable(event) : noted;
        if (cause == null && !isWaiting(place.sequence())) {
            cause = failureOf(place.position(), chain);
            if (cause == null) {
                return null;
            }
        }
        park(unit, event, cause);
        unit.afterCommit(_ -> failed.remove(place.position()));
        return null;
    }

    /** Sets an event aside in the transaction of its batch. */
    void park(UnitOfWork<?> unit, EventMessage<?> event, @Nullable Throwable cause) {
        Parked place = placeOf(event);
        unsettled.add(place.sequence());
        unit.onCleanup(_ -> unsettled.remove(place.sequence()));
        park(place, event, cause);
    }

    private Parked placeOf(EventMessage<?> event) {
        return new Parked(
                processor.sequenceOf().apply(event), Positions.of(event).orElse(-1));
    }

    /** Has an event taken; what failed, where that has left nothing behind. */
    private @Nullable Throwable failureOf(long position, InterceptorChain chain) throws Exception {
        try {
            chain.proceed();
            return null;
        } catch (VirtualMachineError fatal) {
            throw fatal;
        } catch (Throwable failure) {
            if (PassingTrouble.is(failure)) {
                throw failure;
            }
            if (processor.kind().leavesNothing()) {
                return failure;
            }
            failed.put(position, failure);
            throw failure;
        }
    }

    private boolean isWaiting(String sequence) {
        if (!waiting.contains(sequence)) {
            return false;
        }
        boolean still = parked.holds(processor.name(), sequence);
        if (!still) {
            waiting.remove(sequence);
        }
        return still;
    }

    private void park(Parked place, EventMessage<?> event, @Nullable Throwable cause) {
        waiting.add(place.sequence());
        if (!parked.park(processor.name(), processor.kind(), place, event, cause)) {
            return;
        }
        meters.counter(MetricNames.EVENTS_PARKED, MetricNames.PROCESSOR, processor.name())
                .increment();
        if (cause != null) {
            log.parked(event, aggregateOf(event), place.position(), place.sequence(), cause);
        }
    }

    private static @Nullable Throwable unreadable(EventMessage<?> event) {
        try {
            event.getPayload();
            event.getMetaData();
            return null;
        } catch (RuntimeException unreadable) {
            return unreadable;
        }
    }

    private static String aggregateOf(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> stored ? stored.getAggregateIdentifier() : "no aggregate";
    }
}
