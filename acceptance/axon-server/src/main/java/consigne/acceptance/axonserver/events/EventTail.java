package consigne.acceptance.axonserver.events;

import consigne.acceptance.axonserver.wire.Outlet;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One client that follows all events, from the token that its first request names: each once, in order, and no more
 * than it permits. Which types the client does not want is not looked at: it may be sent them.
 */
final class EventTail implements StreamObserver<GetEventsRequest> {

    private static final int AT_A_TIME = 500;

    private final EventArchive archive;
    private final Executor workers;
    private final Outlet<EventWithToken> outlet;
    private final Runnable appended = this::wake;
    private final AtomicInteger calls = new AtomicInteger();
    private boolean started;
    private long next;
    private long permits;

    EventTail(EventArchive archive, Executor workers, StreamObserver<EventWithToken> client) {
        this.archive = archive;
        this.workers = workers;
        this.outlet = Outlet.to(client, this::stop);
    }

    @Override
    public void onNext(GetEventsRequest request) {
        synchronized (this) {
            if (!started) {
                started = true;
                next = Math.max(0, request.getTrackingToken());
                archive.follow(appended);
            }
            permits += request.getNumberOfPermits();
        }
        wake();
    }

    @Override
    public void onError(Throwable gone) {
        stop();
    }

    @Override
    public void onCompleted() {
        stop();
        outlet.end();
    }

    private void stop() {
        archive.leave(appended);
    }

    /** One worker sends at a time; who calls meanwhile makes it look once more. */
    private void wake() {
        if (calls.getAndIncrement() == 0) {
            workers.execute(this::work);
        }
    }

    private void work() {
        int seen;
        do {
            seen = calls.get();
            while (sendSome()) {}
        } while (calls.addAndGet(-seen) != 0);
    }

    private synchronized boolean sendSome() {
        List<EventWithToken> events = archive.from(next, Math.min(permits, AT_A_TIME));
        events.forEach(outlet::send);
        next += events.size();
        permits -= events.size();
        return !events.isEmpty();
    }
}
