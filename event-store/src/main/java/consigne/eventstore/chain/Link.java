package consigne.eventstore.chain;

import java.security.MessageDigest;

/** An event as a link of the chain: its position, the digest of its content, the hash stored with it. */
public final class Link {

    private final long position;
    private final byte[] digest;
    private final byte[] hash;

    Link(long position, byte[] digest, byte[] hash) {
        this.position = position;
        this.digest = digest;
        this.hash = hash;
    }

    public long position() {
        return position;
    }

    public byte[] hash() {
        return hash;
    }

    /** The hash it should have. */
    public byte[] hashAfter(byte[] previous) {
        return HashChain.link(previous, position, digest);
    }

    public boolean follows(byte[] previous) {
        return fits(previous, position);
    }

    /** Whether it was stored after that hash, at that position. */
    public boolean fits(byte[] previous, long storedAt) {
        return MessageDigest.isEqual(HashChain.link(previous, storedAt, digest), hash);
    }
}
