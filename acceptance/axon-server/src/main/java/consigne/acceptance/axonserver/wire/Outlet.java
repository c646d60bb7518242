package consigne.acceptance.axonserver.wire;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;

/**
 * What one client hears from one call, from any thread. It is silent once the call has ended or the client is gone: for
 * a server, a client that left is no failure.
 */
public final class Outlet<T> {

    private final StreamObserver<T> client;
    private boolean ended;

    private Outlet(StreamObserver<T> client) {
        this.client = client;
    }

    /** An outlet to a client; {@code whenGone} runs if the client leaves before the end. */
    public static <T> Outlet<T> to(StreamObserver<T> client, Runnable whenGone) {
        Outlet<T> outlet = new Outlet<>(client);
        // Without a handler, gRPC throws at whoever sends next to a client that left.
        ((ServerCallStreamObserver<T>) client).setOnCancelHandler(() -> {
            outlet.close();
            whenGone.run();
        });
        return outlet;
    }

    /** An outlet to a client that nobody needs to miss. */
    public static <T> Outlet<T> to(StreamObserver<T> client) {
        return to(client, () -> {});
    }

    /** Sends one more message. */
    public synchronized void send(T message) {
        if (!ended) {
            client.onNext(message);
        }
    }

    /** Sends the only message, or the last. */
    public synchronized void answer(T message) {
        send(message);
        end();
    }

    /** Ends the call well. */
    public synchronized void end() {
        if (!ended) {
            ended = true;
            client.onCompleted();
        }
    }

    /** Ends the call with a failure. */
    public synchronized void fail(Throwable why) {
        if (!ended) {
            ended = true;
            client.onError(why);
        }
    }

    private synchronized void close() {
        ended = true;
    }
}
