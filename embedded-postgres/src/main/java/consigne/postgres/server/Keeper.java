package consigne.postgres.server;

import consigne.postgres.binaries.Binaries;
import consigne.postgres.machine.Obstacle;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Launches PostgreSQL, and launches it again whenever it ends unasked.
 *
 * <p>All launching is done by one thread that lives until PostgreSQL has been stopped or the process has ended, since
 * the kernel stops PostgreSQL when the thread that launched it ends.
 */
public final class Keeper {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final Duration ASKED_EVERY = Duration.ofSeconds(5);

    /** Once in so many questions. */
    private static final int HOUSEKEEPING = 12;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Instance instance;
    private final Duration patience;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("postgres-keeper").unstarted(this::keep);
    private final CompletableFuture<Boolean> firstReady = new CompletableFuture<>();
    private final CountDownLatch stopAsked = new CountDownLatch(1);
    private volatile @Nullable Postmaster postmaster;

    /** @param patience how long PostgreSQL may be alive and silent */
    public Keeper(Instance instance, Duration patience) {
        this.instance = instance;
        this.patience = patience;
    }

    /** Returns once PostgreSQL takes connections. */
    public void start() throws IOException, InterruptedException {
        thread.start();
        try {
            firstReady.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case Obstacle refused -> throw refused;
                case IOException broken -> throw broken;
                case null, default -> throw new IllegalStateException(failed);
            }
        } catch (InterruptedException interrupted) {
            stop();
            throw interrupted;
        }
    }

    /** Returns once PostgreSQL has ended, at the latest some two minutes from now. */
    public void stop() {
        Postmaster running;
        synchronized (this) {
            stopAsked.countDown();
            running = postmaster;
        }
        if (running != null) {
            running.stopFast();
            if (!joined()) {
                LOG.warn(
                        "PostgreSQL has not stopped for {}: it drops everything, and recovers when it starts",
                        PATIENCE);
                running.stopAtOnce();
            }
            if (!joined()) {
                running.kill();
            }
        }
    }

    public void kill() {
        Postmaster running = postmaster;
        if (running != null) {
            running.kill();
        }
    }

    public int port() {
        return instance.port();
    }

    public boolean isRunning() throws IOException {
        Postmaster running = postmaster;
        return running != null && running.isReady();
    }

    private void keep() {
        try {
            Postmaster running = launch();
            running.awaitReady();
            LOG.info(
                    "PostgreSQL {} (pid {}) works on port {}; its log is in {}",
                    Binaries.VERSION,
                    running.pid(),
                    instance.port(),
                    instance.folder().log().folder());
            firstReady.complete(true);
            while (!isStopAsked()) {
                watch(running);
                running = restarted(running);
            }
            running.ended(PATIENCE.multipliedBy(3));
        } catch (IOException | RuntimeException | InterruptedException failure) {
            if (!firstReady.completeExceptionally(failure)) {
                LOG.error("PostgreSQL is no longer watched over", failure);
            }
        }
    }

    private void watch(Postmaster running) throws InterruptedException, IOException {
        Voice voice = new Voice(instance, patience);
        for (int asked = 1; !running.ended(ASKED_EVERY); asked++) {
            if (asked % HOUSEKEEPING == 0) {
                instance.folder().log().prune();
            }
            if (voice.isLost(running)) {
                LOG.error(
                        "PostgreSQL (pid {}) is alive and has not answered for {}: it is killed",
                        running.pid(),
                        patience);
                running.killWithAll();
            }
        }
    }

    /** Tries until there is a successor that works, or until nobody wants one any more. */
    private Postmaster restarted(Postmaster ended) throws InterruptedException {
        Postmaster latest = ended;
        Duration pause = FIRST_PAUSE;
        while (!stopAsked.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            try {
                if (latest.ended(Duration.ZERO)) {
                    LOG.error("PostgreSQL {}", latest.obituary());
                    new EarlierInstance(instance.folder().data()).awaitEnd();
                    latest = launch();
                }
                latest.awaitReady();
                LOG.warn("PostgreSQL (pid {}) works again on port {}", latest.pid(), instance.port());
                return latest;
            } catch (IOException | RuntimeException refused) {
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
                if (!isStopAsked()) {
                    LOG.error(
                            "PostgreSQL could not be started again; the next attempt is in {}: {}",
                            pause,
                            refused.toString());
                }
            }
        }
        return latest;
    }

    private synchronized Postmaster launch() throws IOException {
        if (isStopAsked()) {
            throw new Obstacle("PostgreSQL was stopped while it started", "Start it again");
        }
        Postmaster launched = Postmaster.launch(instance);
        postmaster = launched;
        return launched;
    }

    private boolean isStopAsked() {
        return stopAsked.getCount() == 0;
    }

    /** Waits on though interrupted: to hurry the database would not end anything sooner. */
    private boolean joined() {
        boolean interrupted = false;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (thread.isAlive() && System.nanoTime() < deadline) {
            try {
                thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            } catch (InterruptedException hurry) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }
}
