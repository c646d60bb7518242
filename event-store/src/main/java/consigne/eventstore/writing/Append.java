package consigne.eventstore.writing;

import consigne.eventstore.chain.HashChain;
import consigne.eventstore.event.EventContent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** The events of one command on their way into the table, and the caller who waits for them. */
final class Append {

    private enum State {
        WAITING,
        SENT,
        ABANDONED
    }

    private final List<EventContent> events;
    private final List<byte[]> digests;
    private final int bytes;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();

    Append(List<EventContent> events) {
        this.events = events;
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

    boolean isAbandoned() {
        return state.get() == State.ABANDONED;
    }

    boolean isAnswered() {
        return answer.isDone();
    }

    void answer(Answer given) {
        answer.complete(given);
    }

    /** Waits for the answer, and gives up after the patience: what was not sent by then is not stored. */
    Answer await(Duration patience) {
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return abandon("PostgreSQL gave no answer within " + patience.toMillis() + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return abandon("Interrupted while events were being stored");
        } catch (ExecutionException e) {
            throw new AssertionError("answers do not fail", e);
        }
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
