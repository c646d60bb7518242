package consigne.query.build;

import org.jspecify.annotations.Nullable;

/** Tells how fast a build gets on, from one generation to the next. */
public final class Pacer {

    private static final long SECOND = 1_000_000_000;

    private long position;
    private long since = System.nanoTime();

    /** Begins after a position. */
    public Pacer(long position) {
        this.position = position;
    }

    /** How many events a second it took to get there since it was last asked; none where that was no time at all. */
    public @Nullable Long rateAt(long reached) {
        long now = System.nanoTime();
        Long rate = now == since ? null : (reached - position) * SECOND / (now - since);
        position = reached;
        since = now;
        return rate;
    }

    /** The position that was told last. */
    public long position() {
        return position;
    }
}
