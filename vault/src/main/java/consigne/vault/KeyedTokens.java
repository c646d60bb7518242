package consigne.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes what encrypted words are found by: the same for the same word, and for nobody who has not the key.
 *
 * <p>Source: HMAC-SHA-256 (RFC 2104), of which the first 64 bits are kept.
 */
public final class KeyedTokens {

    /** Its key lies beside those of persons, and is wrapped as they are. */
    static final Person KEY = new Person("search");

    private final SecretKeySpec key;

    KeyedTokens(SecretKey key) {
        this.key = new SecretKeySpec(key.getEncoded(), "HmacSHA256");
    }

    /**
     * The token of a word.
     *
     * @param field what the word is of, so that a name is not found by a street
     */
    public long of(String field, String word) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            byte[] hash = mac.doFinal((field + ":" + word).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (GeneralSecurityException unheardOf) {
            throw new IllegalStateException(unheardOf);
        }
    }
}
