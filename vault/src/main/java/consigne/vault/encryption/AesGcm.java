package consigne.vault.encryption;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts so that what was altered, or put in another's place, cannot be decrypted.
 *
 * <p>Source: AES-256 in Galois/counter mode, NIST SP 800-38D, with a random nonce of 96 bits and a tag of 128. What is
 * encrypted begins with one byte that says so, and the nonce.
 */
public final class AesGcm {

    private static final byte FORM = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    /** A key that nobody has had. */
    public static SecretKey freshKey() {
        return key(random(KEY_BYTES));
    }

    /** The key of these bytes; there must be 32. */
    public static SecretKey key(byte[] bytes) {
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has " + KEY_BYTES + " bytes, not " + bytes.length);
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /**
     * Encrypts.
     *
     * @param place where it will stand; it can be decrypted as standing there only
     */
    public static byte[] encrypt(SecretKey key, byte[] content, String place) {
        byte[] nonce = random(NONCE);
        byte[] encrypted = apply(Cipher.ENCRYPT_MODE, key, nonce, content, place);
        return ByteBuffer.allocate(1 + NONCE + encrypted.length)
                .put(FORM)
                .put(nonce)
                .put(encrypted)
                .array();
    }

    /**
     * Decrypts.
     *
     * @throws IllegalStateException where it was altered, stands elsewhere, or was encrypted by another key
     */
    public static byte[] decrypt(SecretKey key, byte[] encrypted, String place) {
        if (encrypted.length <= 1 + NONCE || encrypted[0] != FORM) {
            throw new IllegalStateException("what stands at " + place + " was not encrypted here");
        }
        byte[] nonce = Arrays.copyOfRange(encrypted, 1, 1 + NONCE);
        return apply(
                Cipher.DECRYPT_MODE, key, nonce, Arrays.copyOfRange(encrypted, 1 + NONCE, encrypted.length), place);
    }

    private static byte[] apply(int mode, SecretKey key, byte[] nonce, byte[] content, String place) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException altered) {
            throw new IllegalStateException("what stands at " + place + " cannot be decrypted", altered);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
