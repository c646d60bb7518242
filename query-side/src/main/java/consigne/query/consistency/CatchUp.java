package consigne.query.consistency;

import consigne.query.consistency.ReadModelProgress.Behind;
import consigne.web.problem.Unavailable;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/** Waits until a read model has got to a position: a look into memory a millisecond, and into the database a 50th s. */
@Component
public final class CatchUp {

    private static final Duration AT_MOST = Duration.ofSeconds(2);
    private static final long FIRST_PAUSE = Duration.ofNanos(500_000).toNanos();
    private static final long LONGEST_PAUSE_HERE = Duration.ofMillis(5).toNanos();
    private static final long LONGEST_PAUSE_ELSEWHERE = Duration.ofMillis(50).toNanos();

    private final ReadModelProgress progress;

    CatchUp(ReadModelProgress progress) {
        this.progress = progress;
    }

    /** Returns when the read model has got there; throws {@link Unavailable} where it does not in time. */
    public void until(String readModel, long position) {
        long end = System.nanoTime() + AT_MOST.toNanos();
        long pause = FIRST_PAUSE;
        Behind behind = progress.behind(readModel, position);
        while (behind != Behind.NOBODY) {
            pause(readModel, end, pause);
            pause = behind == Behind.THIS_PROCESS
                    ? Math.min(pause * 5 / 4, LONGEST_PAUSE_HERE)
                    : Math.min(pause * 2, LONGEST_PAUSE_ELSEWHERE);
            behind = progress.behind(readModel, position);
        }
    }

    private static void pause(String readModel, long end, long nanos) {
        if (System.nanoTime() >= end || Thread.currentThread().isInterrupted()) {
            throw new Unavailable(
                    "What is read here (" + readModel + ") has not yet got to the position of the Consistency-Token.",
                    Duration.ofSeconds(1));
        }
        LockSupport.parkNanos(nanos);
    }
}
