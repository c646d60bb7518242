package consigne.eventstore.chain;

/** The last event's position and hash, and the latest time (in microseconds since 1970) of all events up to it. */
public final class Head {

    private final long position;
    private final byte[] hash;
    private final long latestMicros;

    public Head(long position, byte[] hash, long latestMicros) {
        this.position = position;
        this.hash = hash;
        this.latestMicros = latestMicros;
    }

    public static Head ofEmptyStore() {
        return new Head(0, HashChain.start(), Long.MIN_VALUE);
    }

    public long position() {
        return position;
    }

    public byte[] hash() {
        return hash;
    }

    public long latestMicros() {
        return latestMicros;
    }

    public Head next(byte[] digest, long micros) {
        return new Head(position + 1, HashChain.link(hash, position + 1, digest), Math.max(latestMicros, micros));
    }
}
