package consigne.postgres.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL's log folder: {@code startup.log} from before its log collector runs, then files of at most 10 MB named
 * after the time (UTC) they begin at, of which the newest ten are kept.
 */
public record ServerLog(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(ServerLog.class);

    static final List<String> SETTINGS = List.of(
            "logging_collector = on",
            "log_directory = '../log'",
            "log_filename = 'postgresql-%Y-%m-%d-%H%M%S.log'",
            "log_rotation_size = 10MB",
            "log_rotation_age = 0",
            "log_timezone = 'UTC'",
            "log_line_prefix = '%m [%p] %q%u@%d '",
            "log_checkpoints = on",
            "log_lock_waits = on",
            "log_min_duration_statement = 1s",
            "log_parameter_max_length = 0");

    private static final int FILES_KEPT = 10;
    private static final int LINES_QUOTED = 12;
    private static final int BYTES_QUOTED = 8_192;

    public Path startup() {
        return folder.resolve("startup.log");
    }

    /** What PostgreSQL said last, of what it has said since then. */
    public String lastWords(Instant since) {
        try {
            List<Path> files = files();
            Stream<Path> newest = files.stream().skip(Math.max(0, files.size() - 1));
            List<String> lines = Stream.concat(Stream.of(startup()), newest)
                    .filter(file -> isYounger(file, since))
                    .flatMap(file -> end(file).lines())
                    .filter(line -> !line.contains("log output"))
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_QUOTED), lines.size()));
        } catch (IOException unreadable) {
            return "";
        }
    }

    public void prune() {
        try {
            List<Path> files = files();
            for (Path old : files.subList(0, Math.max(0, files.size() - FILES_KEPT))) {
                Files.deleteIfExists(old);
            }
        } catch (IOException refused) {
            LOG.warn("Old logs cannot be removed from {}", folder, refused);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("postgresql-"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isYounger(Path file, Instant since) {
        try {
            // The kernel's clock for files lags behind by a tick.
            return !Files.getLastModifiedTime(file).toInstant().isBefore(since.minusMillis(10));
        } catch (IOException gone) {
            return false;
        }
    }

    private static String end(Path file) {
        try (var channel = Files.newByteChannel(file);
                var in = Files.newInputStream(file)) {
            in.skipNBytes(Math.max(0, channel.size() - BYTES_QUOTED));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
