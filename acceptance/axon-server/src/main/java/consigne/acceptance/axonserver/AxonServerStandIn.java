package consigne.acceptance.axonserver;

import consigne.acceptance.axonserver.events.EventStoreCalls;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A small stand-in for Axon Server, for tests: clients of the context "default" on this machine speak to it as to the
 * real one. It can be made to break. It is for correctness, not for figures: all events are in memory.
 */
public final class AxonServerStandIn implements AutoCloseable {

    private static final int WORKERS = 4;
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, threads("axon-server-worker-"));
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1, threads("axon-server-timer-"));
    private final Weather weather = new Weather(workers);
    private final EventStoreCalls events;
    private final PlatformCalls platform = new PlatformCalls(HERE.getHostAddress(), this::port);
    private Server server;

    private AxonServerStandIn(int port, @Nullable Path folder) {
        this.events = folder == null ? new EventStoreCalls(workers) : new EventStoreCalls(workers, folder);
        every(500, platform::beat);
        every(1000, events::force);
        this.server = serve(port);
    }

    /** Starts one on a free port, with events in memory alone. */
    public static AxonServerStandIn start() {
        return new AxonServerStandIn(0, null);
    }

    /**
     * Starts one with the events of a folder, which keeps what is appended.
     *
     * @param port where it is reached; 0 for a free one
     */
    public static AxonServerStandIn start(int port, Path folder) {
        return new AxonServerStandIn(port, folder);
    }

    /** Where it is reached, on this machine alone. */
    public synchronized int port() {
        return server.getPort();
    }

    /** What clients are to be told: host and port. */
    public String address() {
        return HERE.getHostAddress() + ":" + port();
    }

    /** Breaks the connections of all clients, and whatever runs through them; they may connect again at once. */
    public synchronized void dropConnections() {
        int port = server.getPort();
        stop();
        server = serve(port);
    }

    /**
     * Has every call that has an end take longer; streams that stay open do not, but what is sent through them does.
     */
    public void slowBy(Duration longer) {
        weather.slowBy(longer);
    }

    /** Refuses every new call as unavailable, or no longer. Streams that are open stay open. */
    public void refuse(boolean all) {
        weather.refuse(all);
    }

    @Override
    public synchronized void close() {
        stop();
        workers.shutdownNow();
        timer.shutdownNow();
        events.close();
    }

    private void every(int millis, Runnable work) {
        Future<?> _ = timer.scheduleWithFixedDelay(work, millis, millis, TimeUnit.MILLISECONDS);
    }

    private Server serve(int port) {
        try {
            return NettyServerBuilder.forAddress(new InetSocketAddress(HERE, port))
                    .executor(workers)
                    .permitKeepAliveTime(1, TimeUnit.MILLISECONDS)
                    .permitKeepAliveWithoutCalls(true)
                    .intercept(weather)
                    .addService(platform)
                    .addService(events)
                    .build()
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop() {
        try {
            server.shutdownNow().awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory threads(String name) {
        return work -> {
            Thread thread = new Thread(work, name + NUMBER.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
