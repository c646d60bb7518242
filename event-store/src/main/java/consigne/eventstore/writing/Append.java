package consigne.eventstore.writing;

import consigne.eventstore.chain.HashChain;
import consigne.eventstore.event.EventContent;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The events of one command on their way into the table, and the caller who waits for them. They may build upon others
 * that are still on their way: then they are stored only if those are.
 */
public final class Append {

    private enum State {
        WAITING,
        SENT,
        ABANDONED
    }

    private final List<EventContent> events;
    private final List<byte[]> digests;
    private final int bytes;
    private final long began = System.nanoTime();
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();

    private volatile boolean lostItsBasis;

    /** What it builds upon; let go of when it has its answer, or each would keep all before it. */
    private volatile @Nullable Append basis;

    Append(List<EventContent> events, @Nullable Append basis) {
        this.events = events;
        this.basis = basis;
        this.digests = events.stream().map(HashChain::digest).toList();
        this.bytes = events.stream().mapToInt(EventContent::bytes).sum();
    }

    List<EventContent> events() {
        return events;
    }

    byte[] digest(int index) {
        return digests.get(index);
    }

    int bytes() {
        return bytes;
    }

    /** Says that its events are about to be sent; false if nobody waits for them any more. */
    boolean send() {
        state.compareAndSet(State.WAITING, State.SENT);
        return state.get() == State.SENT;
    }

    /** Whether what it builds upon is stored, or goes before it. */
    boolean mayFollow(Set<Append> before) {
        Append upon = basis;
        return upon == null || upon.isStored() || before.contains(upon);
    }

    /** Refuses it where what it builds upon will never be stored: it was decided upon what has not happened. */
    void refuseWithItsBasis() {
        Append upon = basis;
        if (upon != null && !upon.isStored() && (upon.isAnswered() || upon.isAbandoned())) {
            EventContent first = events.getFirst();
            answer(new Answer.SequenceTaken(first.aggregateId(), first.sequence()));
        }
    }

    /** Whether it was refused because what it builds upon was not stored. */
    public boolean hasLostItsBasis() {
        return lostItsBasis;
    }

    /** Whether all of it is on disk. */
    public boolean isStored() {
        return answer.getNow(null) instanceof Answer.Stored;
    }

    boolean isAbandoned() {
        return state.get() == State.ABANDONED;
    }

    boolean isAnswered() {
        return answer.isDone();
    }

    void answer(Answer given) {
        Append upon = basis;
        lostItsBasis = upon != null && !upon.isStored() && given instanceof Answer.SequenceTaken;
        answer.complete(given);
        basis = null;
    }

    /** Waits for the answer as somebody who only wants to know; whether there is one by then. */
    public boolean isAnsweredWithin(Duration patience) {
        try {
            answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new AssertionError("answers do not fail", e);
        }
    }

    /** Waits for the answer, and gives up after the patience: what was not sent by then is not stored. */
    Answer await(Duration patience) {
        if (isAnsweredWithin(patience.minusNanos(System.nanoTime() - began))) {
            return answer.join();
        }
        return abandon(
                Thread.currentThread().isInterrupted()
                        ? "Interrupted while events were being stored"
                        : "PostgreSQL gave no answer within " + patience.toMillis() + " ms");
    }

    private Answer abandon(String why) {
        State before = state.getAndSet(State.ABANDONED);
        Answer late = answer.getNow(null);
        if (late != null) {
            return late;
        }
        return before == State.WAITING
                ? new Answer.NotStored(why + "; the events are not stored", null)
                : new Answer.Unknown(why + "; whether the events are stored is unknown");
    }
}
