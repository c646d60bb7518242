package consigne.postgres.binaries;

import consigne.postgres.machine.Obstacle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** PostgreSQL's programs, unpacked once for each version. */
public record Binaries(Path home) {

    public static final String VERSION = version();

    /** Finds the programs under the cache, or unpacks them there. */
    static Binaries in(Path cache) throws IOException {
        String archive = archive();
        Path home = cache.resolve("postgres-" + VERSION + "-" + archive.replaceFirst(".*-(.*)\\.txz", "$1"));
        Cache.once(home, draft -> unpack(archive, draft));
        return new Binaries(home);
    }

    public Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    public static String majorVersion() {
        return VERSION.substring(0, VERSION.indexOf('.'));
    }

    private static void unpack(String archive, Path folder) throws IOException {
        try (InputStream in = Binaries.class.getResourceAsStream(archive)) {
            if (in == null) {
                throw new Obstacle(
                        "This program was built without " + archive, "Add PostgreSQL's binaries to its class path");
            }
            Archive.unpack(in, folder);
        }
    }

    private static String archive() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "");
        return switch (system + " " + processor) {
            case "linux amd64", "linux x86_64" -> "/postgres-linux-x86_64.txz";
            case "linux aarch64", "linux arm64" -> "/postgres-linux-arm_64.txz";
            default ->
                throw new Obstacle(
                        "The embedded PostgreSQL runs on Linux on x86-64 or ARM64 only, and this is " + system + " on "
                                + processor,
                        "Use a PostgreSQL of your own");
        };
    }

    private static String version() {
        try (InputStream in = Binaries.class.getResourceAsStream("binaries.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return Objects.requireNonNull(properties.getProperty("version"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
