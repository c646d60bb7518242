package consigne.runtime;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks again and again, on a thread of its own and a second apart, for as long as the application runs. A look that
 * has failed after a second or more, as where it waited for the database, is not paused after: else it might miss by a
 * second that the database is there again.
 */
public final class EverySecond implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EverySecond.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String name;
    private final Runnable look;
    private final Runnable last;
    private @Nullable ExecutorService thread;

    /** A {@code look} that throws does not end it: the next one comes all the same. */
    public EverySecond(String name, Runnable look) {
        this(name, look, () -> {});
    }

    /** @param last what is done after the last look */
    public EverySecond(String name, Runnable look, Runnable last) {
        this.name = name;
        this.look = look;
        this.last = last;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            thread = Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name(name).daemon().factory());
            thread.execute(this::run);
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread.close();
            thread = null;
            last.run();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                long began = System.nanoTime();
                if (looked() || System.nanoTime() - began < PAUSE.toNanos()) {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean looked() {
        try {
            look.run();
            return true;
        } catch (RuntimeException away) {
            LOG.debug("{} looks again in {} or less", name, PAUSE, away);
            return false;
        }
    }
}
