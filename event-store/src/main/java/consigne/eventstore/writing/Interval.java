package consigne.eventstore.writing;

import java.time.Duration;

/** Something to be done soon after it is owed, but not more often than once in a while. Times are nanoseconds. */
final class Interval {

    private final long length;
    private long last;
    private boolean owed;

    Interval(Duration length) {
        this.length = length.toNanos();
        this.last = System.nanoTime() - this.length;
    }

    /** Makes it owed; returns whether it may be done at once. */
    boolean owe() {
        owed = true;
        return nanosUntilDue() <= 0;
    }

    boolean isOwed() {
        return owed;
    }

    void done() {
        owed = false;
        last = System.nanoTime();
    }

    /** {@code Long.MAX_VALUE} where nothing is owed. */
    long nanosUntilDue() {
        return owed ? length - (System.nanoTime() - last) : Long.MAX_VALUE;
    }
}
