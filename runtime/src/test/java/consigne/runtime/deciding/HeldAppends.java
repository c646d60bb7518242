package consigne.runtime.deciding;

import consigne.eventstore.PendingAppend;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Keeps events until it is told what becomes of them. */
final class HeldAppends implements EventAppender {

    private final EventStorageEngine disk;
    private final Deque<Held> held = new ArrayDeque<>();

    HeldAppends(EventStorageEngine disk) {
        this.disk = disk;
    }

    /** Events of one command. */
    record Held(
            List<? extends DomainEventMessage<?>> events,
            @Nullable PendingAppend basis,
            CompletableFuture<Boolean> stored)
            implements PendingAppend {

        long sequence() {
            return events.getFirst().getSequenceNumber();
        }

        @Override
        public void await() {
            if (!isStoredWithin(Duration.ofSeconds(10))) {
                throw new ConcurrencyException("its place is taken");
            }
        }

        @Override
        public boolean isStoredWithin(Duration patience) {
            try {
                return stored.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException never) {
                throw new IllegalStateException(never);
            }
        }

        @Override
        public boolean hasLostItsBasis() {
            return basis instanceof Held upon && upon.stored.isDone() && !upon.stored.join();
        }
    }

    @Override
    public synchronized PendingAppend append(
            List<? extends DomainEventMessage<?>> events, @Nullable PendingAppend basis) {
        Held append = new Held(events, basis, new CompletableFuture<>());
        held.add(append);
        return append;
    }

    synchronized List<Held> waiting() {
        return List.copyOf(held);
    }

    synchronized void storeFirst() {
        Held first = held.remove();
        disk.appendEvents(first.events());
        first.stored().complete(true);
    }

    synchronized void storeAll() {
        while (!held.isEmpty()) {
            storeFirst();
        }
    }

    /** Another process was quicker. */
    synchronized void refuseFirst() {
        List<Held> refused = List.copyOf(held);
        held.clear();
        refused.forEach(append -> append.stored().complete(false));
    }
}
