package consigne.launcher.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/** A text in a file that only its owner can read. */
record OwnFile(Path path) {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    /** What was kept; made and kept where nothing was. */
    String keptOr(Supplier<String> making) {
        try {
            if (!Files.exists(path)) {
                keep(making.get());
            }
            Files.setPosixFilePermissions(path, OWNER);
            return Files.readString(path);
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }

    /** Nobody sees half of it, and nobody else any of it. */
    void keep(String text) {
        try {
            Files.createDirectories(path.getParent());
            Path draft =
                    Files.createTempFile(path.getParent(), "draft", "", PosixFilePermissions.asFileAttribute(OWNER));
            Files.writeString(draft, text);
            Files.move(draft, path);
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }
}
