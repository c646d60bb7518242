package consigne.acceptance.axonserver.messages;

import consigne.acceptance.axonserver.wire.Outlet;
import io.grpc.stub.StreamObserver;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The stream on which one process is sent what it handles: no more than it permits. What it does not yet permit waits,
 * in order.
 *
 * @param <M> what it is sent
 */
final class HandlerStream<M> {

    private static final AtomicLong NUMBER = new AtomicLong();

    private final long number = NUMBER.incrementAndGet();
    private final Outlet<M> outlet;
    private final Deque<M> waiting = new ArrayDeque<>();
    private long permits;
    private boolean closed;

    HandlerStream(StreamObserver<M> client, Runnable whenGone) {
        this.outlet = Outlet.to(client, whenGone);
    }

    /** Tells streams apart, also two of one process. */
    long number() {
        return number;
    }

    /** Sends a message, or lets it wait; false if the process is gone. */
    synchronized boolean offer(M message) {
        if (!closed) {
            waiting.add(message);
            send();
        }
        return !closed;
    }

    /** Takes a message back; false if it was sent. */
    synchronized boolean withdraw(M message) {
        return waiting.remove(message);
    }

    /** Lets the process be sent so many more. */
    synchronized void permit(long more) {
        permits += more;
        send();
    }

    /** Sends what needs no permit, such as an acknowledgement. */
    void tell(M message) {
        outlet.send(message);
    }

    /** Ends the stream, and gives back what still waits. */
    synchronized List<M> close() {
        closed = true;
        outlet.end();
        List<M> left = List.copyOf(waiting);
        waiting.clear();
        return left;
    }

    private void send() {
        while (permits > 0 && !waiting.isEmpty()) {
            permits--;
            outlet.send(waiting.remove());
        }
    }
}
