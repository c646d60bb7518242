package consigne.vault.encryption;

import consigne.runtime.StartRefused;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;

/** The master keys of the shop: the first wraps, the others only unwrap what they have wrapped before. */
public final class MasterKeys {

    private final List<MasterKey> keys;

    private MasterKeys(List<MasterKey> keys) {
        this.keys = keys;
    }

    /**
     * The keys that a text has, each 32 bytes in Base64, one a line or with commas between.
     *
     * @throws StartRefused where there is none, or something else
     */
    public static MasterKeys of(String text) {
        try {
            List<MasterKey> keys = Arrays.stream(text.split("[,\\s]+"))
                    .filter(part -> !part.isEmpty())
                    .map(MasterKey::of)
                    .toList();
            if (keys.isEmpty()) {
                throw refused("there is none");
            }
            return new MasterKeys(keys);
        } catch (IllegalArgumentException malformed) {
            throw refused("what is there is not 32 bytes in Base64");
        }
    }

    private static StartRefused refused(String why) {
        return new StartRefused("The vault of personal data needs a master key, and " + why
                + ". Give one by consigne.vault.key-file or CONSIGNE_VAULT_KEY;"
                + " `openssl rand -base64 32` makes one. Without it nobody can read what it wraps: keep it safe,"
                + " and apart from the database's backups.");
    }

    /** The name of the key that wraps. */
    public String current() {
        return keys.getFirst().name();
    }

    /** Whether a key of this name is here. */
    public boolean know(String name) {
        return named(name).isPresent();
    }

    /** Wraps a key by the current one. */
    public byte[] wrap(SecretKey key, String place) {
        return AesGcm.encrypt(keys.getFirst().key(), key.getEncoded(), place);
    }

    /** Unwraps a key that the one of this name has wrapped. */
    public SecretKey unwrap(String name, byte[] wrapped, String place) {
        MasterKey master =
                named(name).orElseThrow(() -> new IllegalStateException("the master key " + name + " is not here"));
        return AesGcm.key(AesGcm.decrypt(master.key(), wrapped, place));
    }

    private Optional<MasterKey> named(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst();
    }
}
