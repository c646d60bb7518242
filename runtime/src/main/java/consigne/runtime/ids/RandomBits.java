package consigne.runtime.ids;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/** Bits that nobody can guess, fetched many at a time: each call of the generator costs a lock and a hash. */
final class RandomBits {

    private static final int FETCHED_AT_ONCE = 1 << 10;

    private final SecureRandom source = new SecureRandom();
    private final ByteBuffer fetched = ByteBuffer.allocate(FETCHED_AT_ONCE).limit(0);

    synchronized long next64() {
        if (!fetched.hasRemaining()) {
            source.nextBytes(fetched.array());
            fetched.clear();
        }
        return fetched.getLong();
    }
}
