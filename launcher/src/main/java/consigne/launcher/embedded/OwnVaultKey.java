package consigne.launcher.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * In mode {@code embedded}, and where no master key is named, the vault has one in the data folder, beside the list of
 * those whom it has forgotten.
 */
public final class OwnVaultKey implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final int BYTES = 32;

    @Override
    public void initialize(GenericApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        boolean isNamed = environment.containsProperty("consigne.vault.key")
                || environment.containsProperty("consigne.vault.key-file");
        if (Mode.of(environment) == Mode.EMBEDDED && !isNamed) {
            Path vault = DataFolder.of(environment).resolve("vault");
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "vault of its own",
                            Map.of(
                                    "consigne.vault.key-file",
                                    madeUpOnce(vault).toString(),
                                    "consigne.vault.destroyed-list",
                                    vault.resolve("destroyed").toString())));
        }
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
