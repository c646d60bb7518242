package consigne.web.audit;

import consigne.web.limits.Rates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Writes entries down behind the requests they are of, which never wait for it and never fail by it.
 *
 * <p>While the database is away entries wait for it, up to {@value #MOST_WAITING}; what comes on top is lost, and the
 * log says how much. So is what is waiting when the process dies. Of one subject no more than
 * {@value #REFUSALS_AT_ONCE} refusals are kept at once, and one a second thereafter: nobody fills the disk by being
 * refused.
 */
final class AuditLog implements SmartLifecycle {

    static final int MOST_WAITING = 10_000;
    static final int REFUSALS_AT_ONCE = 500;

    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
    private static final int MOST_TOGETHER = 500;
    private static final int MOST_SUBJECTS = 10_000;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private final AuditTable table;
    private final BlockingQueue<AuditEntry> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Rates refusals = new Rates(1, REFUSALS_AT_ONCE, MOST_SUBJECTS);
    private final AtomicLong lost = new AtomicLong();
    private volatile @Nullable Thread writer;
    private volatile boolean running;

    AuditLog(AuditTable table) {
        this.table = table;
    }

    /** Has an entry written down soon; returns at once. */
    void add(AuditEntry entry) {
        boolean tooOften = entry.kind() == AuditEntry.Kind.REFUSAL
                && refusals.spend(entry.subject()).isPresent();
        if (tooOften || !waiting.offer(entry)) {
            lost.incrementAndGet();
        }
    }

    @Override
    public void start() {
        running = true;
        writer = Thread.ofPlatform().name("audit").daemon().start(this::write);
    }

    /** Writes down what is waiting, if that can be done soon. */
    @Override
    public void stop() {
        running = false;
        Thread last = writer;
        try {
            if (last != null && !last.join(LAST_WORDS)) {
                last.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Begins before the first request, and ends after the last. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void write() {
        List<AuditEntry> batch = new ArrayList<>();
        try {
            while (running || !batch.isEmpty() || !waiting.isEmpty()) {
                if (batch.isEmpty()) {
                    gather(batch);
                }
                if (!batch.isEmpty() && isWritten(batch)) {
                    batch.clear();
                } else if (!batch.isEmpty()) {
                    Thread.sleep(PAUSE);
                }
                tellLosses();
            }
        } catch (InterruptedException stopped) {
            LOG.warn("{} audit entries could not be written before the end", batch.size() + waiting.size());
        }
    }

    private void gather(List<AuditEntry> batch) throws InterruptedException {
        AuditEntry first = waiting.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            waiting.drainTo(batch, MOST_TOGETHER - 1);
        }
    }

    /** Whether nothing is left to be done about a batch. */
    private boolean isWritten(List<AuditEntry> batch) {
        try {
            table.add(batch);
            return true;
        } catch (DataAccessResourceFailureException
                | TransientDataAccessException
                | CannotCreateTransactionException away) {
            LOG.debug("Audit entries wait for the database: {}", away.toString());
            return false;
        } catch (RuntimeException never) {
            LOG.error("{} audit entries cannot be written", batch.size(), never);
            return true;
        }
    }

    private void tellLosses() {
        long since = lost.getAndSet(0);
        if (since > 0) {
            LOG.warn("{} audit entries were not kept: too many at once, or too many refusals of one subject", since);
        }
    }
}
