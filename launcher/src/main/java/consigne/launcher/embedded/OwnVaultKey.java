package consigne.launcher.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * In mode {@code embedded} the vault's master key and the list of those whom it has forgotten are in the data folder,
 * each where it is not named.
 */
public final class OwnVaultKey implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final String KEY_FILE = "consigne.vault.key-file";
    private static final String LIST = "consigne.vault.destroyed-list";
    private static final int BYTES = 32;

    @Override
    public void initialize(GenericApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (Mode.of(environment) != Mode.EMBEDDED) {
            return;
        }
        Path vault = DataFolder.of(environment).resolve("vault");
        Map<String, Object> own = new HashMap<>();
        if (!environment.containsProperty("consigne.vault.key") && !environment.containsProperty(KEY_FILE)) {
            own.put(KEY_FILE, madeUpOnce(vault).toString());
        }
        if (!environment.containsProperty(LIST)) {
            own.put(LIST, vault.resolve("destroyed").toString());
        }
        environment.getPropertySources().addFirst(new MapPropertySource("vault of its own", own));
    }

    /** Nobody sees half of it, and nobody but its owner any of it. */
    private static Path madeUpOnce(Path vault) {
        Path file = vault.resolve("key");
        if (Files.exists(file)) {
            return file;
        }
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            Files.createDirectories(vault);
            Path draft = Files.createTempFile(
                    vault,
                    "draft",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, Base64.getEncoder().encodeToString(key) + "\n");
            return Files.move(draft, file);
        } catch (IOException unable) {
            throw new UncheckedIOException("The vault got no master key", unable);
        }
    }
}
