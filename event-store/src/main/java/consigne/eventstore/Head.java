package consigne.eventstore;

/** The last event's position and hash. */
final class Head {

    private final long position;
    private final byte[] hash;

    Head(long position, byte[] hash) {
        this.position = position;
        this.hash = hash;
    }

    static Head ofEmptyStore() {
        return new Head(0, HashChain.start());
    }

    long position() {
        return position;
    }

    byte[] hash() {
        return hash;
    }

    Head next(byte[] digest) {
        return new Head(position + 1, HashChain.link(hash, position + 1, digest));
    }
}
