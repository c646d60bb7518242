package consigne.saga.batch;

import consigne.runtime.Positions;
import consigne.runtime.axon.UnnamedEvent;
import consigne.runtime.parking.EventParker;
import consigne.runtime.parking.PassingTrouble;
import consigne.saga.OrderOfEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the events of a batch, and has the work about each order done by a thread of its own before the transaction
 * that stores the token is committed. So the commands of many orders share the event store's commits, and what has come
 * of all of them is read and written together.
 *
 * <p>Where the work about an event fails, that event and those behind it about the same order are set aside, and
 * everything else goes on. Where the database or the event store is away, the batch comes again as a whole; where what
 * has come of it cannot be written, its events are taken one by one, so that the one at fault is set aside.
 */
public final class SideBySide<T> implements EventMessageHandler {

    private final String processor;
    private final KeyedWork<T> work;
    private final EventParker parking;
    private final Set<Class<?>> heard;
    private final String key;
    private final AtomicLong aloneUpTo = new AtomicLong(-1);

    public SideBySide(String processor, KeyedWork<T> work, EventParker parking) {
        this.processor = processor;
        this.work = work;
        this.parking = parking;
        this.heard = work.events();
        this.key = SideBySide.class.getName() + "/" + processor;
    }

    /** The name of the processor whose batches they are. */
    String processor() {
        return processor;
    }

    /** The events about one order, and where they stop being taken. */
    private record Lane<T>(T about, List<EventMessage<?>> events) {}

    private record Failed(int at, Throwable cause) {}

    /** One of a name that nobody knows may be about any order: it is parked before it comes here. */
    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return payloadType == UnnamedEvent.class || heard.contains(payloadType);
    }

    @Override
    public boolean canHandle(EventMessage<?> message) {
        return canHandleType(message.getPayloadType());
    }

    /**
     * Takes an event, now or with its batch; one that was parked since nobody knew it may turn out to be none of ours.
     */
    @Override
    public @Nullable Object handle(EventMessage<?> event) {
        if (!heard.contains(event.getPayloadType())) {
            return null;
        }
        UnitOfWork<?> unit = CurrentUnitOfWork.get();
        if (unit instanceof BatchingUnitOfWork<?> && Positions.of(event).orElse(0) > aloneUpTo.get()) {
            unit.<List<EventMessage<?>>>getOrComputeResource(key, _ -> gather(unit))
                    .add(event);
        } else {
            takeAlone(event);
        }
        return null;
    }

    private List<EventMessage<?>> gather(UnitOfWork<?> unit) {
        List<EventMessage<?>> gathered = new ArrayList<>();
        unit.onPrepareCommit(_ -> takeAll(gathered, unit));
        return gathered;
    }

    private void takeAlone(EventMessage<?> event) {
        Map<String, T> all = work.begin(Set.of(OrderOfEvent.of(event)));
        T about = all.values().iterator().next();
        work.take(about, event);
        work.write(List.of(about));
    }

    private void takeAll(List<EventMessage<?>> events, UnitOfWork<?> unit) {
        Map<String, List<EventMessage<?>>> byOrder = new LinkedHashMap<>();
        events.forEach(event -> byOrder.computeIfAbsent(OrderOfEvent.of(event), _ -> new ArrayList<>())
                .add(event));
        Map<String, T> all = work.begin(byOrder.keySet());
        List<Lane<T>> lanes = new ArrayList<>();
        byOrder.forEach((order, about) -> lanes.add(new Lane<>(Objects.requireNonNull(all.get(order)), about)));
        park(lanes, take(lanes), unit);
        try {
            work.write(all.values());
        } catch (RuntimeException unwritable) {
            if (!PassingTrouble.is(unwritable)) {
                aloneUpTo.accumulateAndGet(Positions.of(events.getLast()).orElse(0), Math::max);
            }
            throw unwritable;
        }
    }

    /** What failed in each lane, if anything. */
    private List<@Nullable Failed> take(List<Lane<T>> lanes) {
        List<Future<@Nullable Failed>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(processor + "-", 1).factory())) {
            lanes.forEach(lane -> running.add(threads.submit(() -> take(lane))));
        }
        List<@Nullable Failed> failed = new ArrayList<>();
        running.forEach(lane -> failed.add(resultOf(lane)));
        return failed;
    }

    private static @Nullable Failed resultOf(Future<@Nullable Failed> lane) {
        try {
            return lane.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException broken) {
            throw broken.getCause() instanceof RuntimeException known ? known : new IllegalStateException(broken);
        }
    }

    private @Nullable Failed take(Lane<T> lane) {
        for (int at = 0; at < lane.events().size(); at++) {
            try {
                work.take(lane.about(), lane.events().get(at));
            } catch (VirtualMachineError fatal) {
                throw fatal;
            } catch (Throwable failure) {
                if (PassingTrouble.is(failure)) {
                    throw failure;
                }
                return new Failed(at, failure);
            }
        }
        return null;
    }

    private void park(List<Lane<T>> lanes, List<@Nullable Failed> failures, UnitOfWork<?> unit) {
        for (int i = 0; i < lanes.size(); i++) {
            Failed failed = failures.get(i);
            List<EventMessage<?>> events = lanes.get(i).events();
            for (int at = failed == null ? events.size() : failed.at(); at < events.size(); at++) {
                Throwable cause = failed != null && failed.at() == at ? failed.cause() : null;
                parking.park(processor, unit, events.get(at), cause);
            }
        }
    }
}
