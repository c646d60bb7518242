package consigne.eventstore.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import consigne.eventstore.event.CommandStep;
import consigne.eventstore.event.EventContent;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.axonframework.serialization.SerializedType;
import org.jspecify.annotations.Nullable;

/**
 * The chain of hashes: {@code hash = SHA-256(hash before ‖ position ‖ SHA-256(content))}, and 32 zero bytes before the
 * first. Content is, in this order: aggregate id, aggregate type, sequence, event id, command id, command index, type,
 * revision, microseconds since 1970, payload, metadata. Numbers are 8 bytes, big-endian. A text is its length in bytes
 * (4 bytes, big-endian; -1 for null) and its UTF-8. The content's own digest is worked out in the caller's thread, so
 * that the one thread that writes has 72 bytes to hash for an event of any size.
 */
public final class HashChain {

    private static final byte[] START = new byte[32];
    private static final byte[] NULL = {-1, -1, -1, -1};

    private HashChain() {}

    /** The hash before the first event. */
    public static byte[] start() {
        return START.clone();
    }

    public static byte[] link(byte[] previous, long position, byte[] digest) {
        MessageDigest sha = sha256();
        sha.update(previous);
        sha.update(ByteBuffer.allocate(8).putLong(0, position));
        return sha.digest(digest);
    }

    public static byte[] digest(EventContent event) {
        MessageDigest sha = sha256();
        CommandStep command = event.command();
        SerializedType type = event.payload().getType();
        text(sha, event.aggregateId());
        text(sha, event.aggregateType());
        number(sha, event.sequence());
        text(sha, event.eventId());
        text(sha, command == null ? null : command.id());
        number(sha, command == null ? 0 : command.index());
        text(sha, type.getName());
        text(sha, type.getRevision());
        number(sha, event.micros());
        bytes(sha, event.payload().getData());
        bytes(sha, event.metadata().getData());
        return sha.digest();
    }

    private static void text(MessageDigest sha, @Nullable String text) {
        if (text == null) {
            sha.update(NULL);
        } else {
            bytes(sha, text.getBytes(UTF_8));
        }
    }

    private static void number(MessageDigest sha, long number) {
        sha.update(ByteBuffer.allocate(8).putLong(0, number));
    }

    private static void bytes(MessageDigest sha, byte[] bytes) {
        sha.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
        sha.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
