package consigne.acceptance.axonserver;

import consigne.acceptance.axonserver.wire.AxonError;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** What a call meets before it is served: it may be refused, or wait; and it must be for the context that there is. */
final class Weather implements ServerInterceptor {

    private static final Metadata.Key<String> CONTEXT =
            Metadata.Key.of("AxonIQ-Context", Metadata.ASCII_STRING_MARSHALLER);

    private final Executor workers;
    private volatile Duration slow = Duration.ZERO;
    private volatile boolean refused;

    Weather(Executor workers) {
        this.workers = workers;
    }

    void slowBy(Duration longer) {
        this.slow = longer;
    }

    void refuse(boolean all) {
        this.refused = all;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        String context = headers.get(CONTEXT);
        if (refused) {
            return closed(
                    call,
                    Status.UNAVAILABLE.withDescription("Refused on demand").asRuntimeException());
        }
        if (context != null && !context.isEmpty() && !context.equals("default")) {
            return closed(call, AxonError.CONTEXT_NOT_FOUND.because("No context " + context));
        }
        return new Slow<>(next.startCall(call, headers));
    }

    private static <Q, A> ServerCall.Listener<Q> closed(ServerCall<Q, A> call, StatusRuntimeException why) {
        Metadata trailers = why.getTrailers();
        call.close(why.getStatus(), trailers == null ? new Metadata() : trailers);
        return new ServerCall.Listener<>() {};
    }

    /** Calls begin to be served when the client has said all, so that the end of its words is what is held back. */
    private final class Slow<Q> extends SimpleForwardingServerCallListener<Q> {

        private Slow(ServerCall.Listener<Q> next) {
            super(next);
        }

        @Override
        public void onHalfClose() {
            long nanos = slow.toNanos();
            if (nanos == 0) {
                super.onHalfClose();
            } else {
                CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, workers)
                        .execute(super::onHalfClose);
            }
        }
    }
}
