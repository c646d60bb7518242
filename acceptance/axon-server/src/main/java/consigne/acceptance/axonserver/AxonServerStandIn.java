package consigne.acceptance.axonserver;

import consigne.acceptance.axonserver.events.EventStoreCalls;
import consigne.acceptance.axonserver.messages.CommandCalls;
import consigne.acceptance.axonserver.messages.QueryCalls;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.channel.Channel;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.MultiThreadIoEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.nio.NioIoHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    /** That of the real one. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, threads("axon-server-worker-"));
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1, threads("axon-server-timer-"));
    private final EventLoopGroup network =
            new MultiThreadIoEventLoopGroup(2, threads("axon-server-network-"), NioIoHandler.newFactory());
    private final Set<Channel> connected = ConcurrentHashMap.newKeySet();
    private final Weather weather = new Weather(workers);
    private final EventStoreCalls events;
    private final PlatformCalls platform = new PlatformCalls(HERE.getHostAddress(), this::port);
    private final CommandCalls commands;
    private final QueryCalls queries;
    private final Server server;
    private final int port;

    private AxonServerStandIn(int port, @Nullable Path folder, Duration patience) {
        this.commands = new CommandCalls(patience);
        this.queries = new QueryCalls(patience);
        this.events = folder == null ? new EventStoreCalls(workers) : new EventStoreCalls(workers, folder);
        every(500, platform::beat);
        every(1000, events::force);
        every(1000, commands::expire);
        every(1000, queries::expire);
        this.server = serve(port);
        this.port = server.getPort();
    }

    /** Starts one on a free port, with events in memory alone. */
    public static AxonServerStandIn start() {
        return new AxonServerStandIn(0, null, PATIENCE);
    }

    /** Starts one that gives up commands and queries that are not answered for so long. */
    public static AxonServerStandIn start(Duration patience) {
        return new AxonServerStandIn(0, null, patience);
    }

    /**
     * Starts one with the events of a folder, which keeps what is appended.
     *
     * @param port where it is reached; 0 for a free one
     */
    public static AxonServerStandIn start(int port, Path folder) {
        return new AxonServerStandIn(port, folder, PATIENCE);
    }

    /** Where it is reached, on this machine alone; known also when it has ended. */
    public int port() {
        return port;
    }

    /** What clients are to be told: host and port. */
    public String address() {
        return HERE.getHostAddress() + ":" + port();
    }

    /** Breaks the connections of all clients, and whatever runs through them; they may connect again at once. */
    public void dropConnections() {
        connected.forEach(client -> client.close().awaitUninterruptibly(5, TimeUnit.SECONDS));
    }

    /**
     * Has every call that ends take longer: appends, reads, commands, queries. What comes through streams that stay
     * open, such as events that are followed, is not held back.
     */
    public void slowBy(Duration longer) {
        weather.slowBy(longer);
    }

    /** Refuses every new call as unavailable, or no longer. Streams that are open stay open. */
    public void refuse(boolean all) {
        weather.refuse(all);
    }

    /**
     * Ends as when the power of its machine fails: of what was acknowledged, a folder has lost what its disk did not
     * yet have, up to a second of it.
     */
    public void cutPower() {
        events.cutPower();
        close();
    }

    @Override
    public void close() {
        dropConnections();
        stop();
        network.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(5, TimeUnit.SECONDS);
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
                    .channelFactory(() -> new Sockets(connected))
                    .bossEventLoopGroup(network)
                    .workerEventLoopGroup(network)
                    .executor(workers)
                    // A process that is frozen loses its connection: gRPC asks it every ten seconds at most, and waits
                    // for five.
                    .keepAliveTime(10, TimeUnit.SECONDS)
                    .keepAliveTimeout(5, TimeUnit.SECONDS)
                    .permitKeepAliveTime(1, TimeUnit.MILLISECONDS)
                    .permitKeepAliveWithoutCalls(true)
                    .intercept(weather)
                    .addService(platform)
                    .addService(events)
                    .addService(commands)
                    .addService(queries)
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
