package consigne.vault.encryption;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;

/**
 * A key that wraps the keys of persons.
 *
 * @param name tells it from others, and nothing of it
 */
record MasterKey(String name, SecretKey key) {

    private static final int NAME_BYTES = 6;

    /** The key that a text has: 32 bytes in Base64. */
    static MasterKey of(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        return new MasterKey(nameOf(bytes), AesGcm.key(bytes));
    }

    private static String nameOf(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(Arrays.copyOf(hash, NAME_BYTES));
        } catch (NoSuchAlgorithmException unheardOf) {
            throw new IllegalStateException(unheardOf);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
