package consigne.runtime.ids;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes ids.
 *
 * <p>Source: RFC 9562, sections 5.7 (version 7), 5.8 (version 8) and 6.2 (monotonicity, method 3).
 */
public final class Ids {

    private static final int VERSION_7 = 0x7000;
    private static final int VERSION_8 = 0x8000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long BELOW_VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;

    private final Clock clock;
    private final RandomBits random = new RandomBits();

    /** The last time given out, as milliseconds followed by twelve bits below them. */
    private final AtomicLong last = new AtomicLong();

    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** A new version 7 id, greater than all that this object has made before. */
    public UUID fresh() {
        long now = ticks(clock.instant());
        long ticks = last.updateAndGet(before -> Math.max(before + 1, now));
        return made(ticks >>> 12, VERSION_7, ticks, random.next64());
    }

    /**
     * The id of a step that follows from a message: the same for the same message and step, on any machine.
     *
     * <p>It keeps the time of a message whose id is of version 7, so that it stands beside it in an index.
     */
    public static UUID derived(String from, String step) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(from.length() + ":" + from + step));
        long high = hash.getLong();
        long low = hash.getLong();
        return isVersion7(from)
                ? made(UUID.fromString(from).getMostSignificantBits() >>> 16, VERSION_7, high, low)
                : made(high >>> 16, VERSION_8, high, low);
    }

    private static UUID made(long first48, int version, long next12, long last62) {
        return new UUID((first48 << 16) | version | (next12 & 0xFFF), VARIANT | (last62 & BELOW_VARIANT));
    }

    private static long ticks(Instant instant) {
        long belowMillis = instant.get(ChronoField.NANO_OF_SECOND) % 1_000_000L * 4096 / 1_000_000;
        return (instant.toEpochMilli() << 12) | belowMillis;
    }

    private static boolean isVersion7(String text) {
        if (text.length() != 36) {
            return false;
        }
        try {
            UUID id = UUID.fromString(text);
            return id.version() == 7 && id.toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException noUuid) {
            return false;
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
