package consigne.vault;

import consigne.runtime.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the vault's master keys are, and what it has forgotten.
 *
 * @param key the master keys: 32 bytes in Base64 each, the first of which wraps
 * @param keyFile a file that has them instead
 * @param destroyedList a file, outside of the database's backups, that lists the keys which were destroyed
 */
@ConfigurationProperties("consigne.vault")
record VaultProperties(
        @DefaultValue("") String key,
        @Nullable Path keyFile,
        @Nullable Path destroyedList) {

    String keys() {
        try {
            return keyFile == null ? key : Files.readString(keyFile);
        } catch (IOException unreadable) {
            throw new StartRefused("The vault's master key cannot be read: " + unreadable);
        }
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "keyFile=" + keyFile + ", destroyedList=" + destroyedList;
    }
}
