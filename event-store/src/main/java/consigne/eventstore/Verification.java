package consigne.eventstore;

/** What {@link EventStoreVerifier} found. */
public sealed interface Verification {

    /**
     * Every event is as it was stored, in its place.
     *
     * @param firstPosition where the walk began
     * @param lastPosition the head when it ended; one before the first where there was nothing to walk
     */
    record Intact(long firstPosition, long lastPosition) implements Verification {}

    /**
     * The chain of hashes does not hold.
     *
     * @param position the first at which it breaks
     * @param fault what was most likely done there; what comes after was not looked at
     */
    record Broken(long position, Fault fault) implements Verification {}

    /** What may have been done to the table behind the store's back. */
    enum Fault {
        /** The event's content or hash is not what was stored. */
        ALTERED,
        /** An event stands there that was never stored there. */
        INSERTED,
        /** The event of this position is gone, and perhaps more after it. */
        REMOVED,
        /** An event stands there that was stored at another position. */
        REORDERED
    }
}
