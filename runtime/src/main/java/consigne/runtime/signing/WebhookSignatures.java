package consigne.runtime.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signs and checks webhooks: HMAC-SHA-256 over the time, a full stop and the body.
 *
 * <p>Source: RFC 2104; the layout is the one that payment providers have in common.
 */
public final class WebhookSignatures {

    /** The header of the time of sending, in seconds since 1970. */
    public static final String TIMESTAMP = "Webhook-Timestamp";

    /** The header of the signature: {@code v1=} and 64 hexadecimal digits. */
    public static final String SIGNATURE = "Webhook-Signature";

    /** How far the time of sending may be from now. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String VERSION = "v1=";
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

    private final SecretKeySpec key;
    private final Clock clock;

    public WebhookSignatures(byte[] secret, Clock clock) {
        this.key = new SecretKeySpec(secret, "HmacSHA256");
        this.clock = clock;
    }

    /** The time to send beside a signature that is made now. */
    public String timestamp() {
        return Long.toString(clock.instant().getEpochSecond());
    }

    public String sign(String timestamp, byte[] body) {
        return VERSION + HexFormat.of().formatHex(mac(timestamp, body));
    }

    /** Whether who sent this knows the secret, and sent it just now. Takes the same time whatever is wrong. */
    public boolean isGenuine(@Nullable String timestamp, @Nullable String signature, byte[] body) {
        if (timestamp == null
                || signature == null
                || !SECONDS.matcher(timestamp).matches()) {
            return false;
        }
        byte[] expected = sign(timestamp, body).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8)) && isRecent(timestamp);
    }

    private boolean isRecent(String timestamp) {
        Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(sent, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
    }

    private byte[] mac(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
