package consigne.rounds.search;

import java.util.concurrent.TimeUnit;

/** Says how much of its effort a search has made, and tells who watches. */
final class EffortMade {

    /** The clock is read once in so many attempts. */
    private static final int A_LOOK = 16;

    private static final long TELLS_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final Effort effort;
    private final SearchProgress progress;
    private final long began = System.nanoTime();
    private long attempts;
    private double done;
    private long told = began;
    private boolean stopped;

    EffortMade(Effort effort, SearchProgress progress) {
        this.effort = effort;
        this.progress = progress;
    }

    /** What part of the effort is made, from 0 to 1. */
    double done() {
        return done;
    }

    /** Counts one more attempt, if there is to be one. */
    boolean goesOn(Solution best) {
        if (attempts++ % A_LOOK == 0) {
            look(best);
        }
        return done < 1 && !stopped;
    }

    private void look(Solution best) {
        long now = System.nanoTime();
        done = switch (effort) {
            case Effort.Attempts(long number) -> (double) attempts / number;
            case Effort.Time(var limit) -> (double) (now - began) / limit.toNanos();
        };
        if (now - told >= TELLS_EVERY_NANOS) {
            tell(best);
        }
    }

    void tell(Solution best) {
        told = System.nanoTime();
        stopped |= !progress.at(
                new SearchProgress.State(Math.min(1, done), attempts, best.absentCount, best.usedCount, best.metres()));
    }
}
