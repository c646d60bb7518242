package consigne.eventstore.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a test did and saw, for the log and for a file under {@code target/torture}. */
final class Report {

    private static final Logger LOG = LoggerFactory.getLogger(Report.class);
    private static final Path FOLDER = Path.of("target", "torture");

    private final String name;
    private final long began = System.nanoTime();
    private final Map<String, Object> figures = new LinkedHashMap<>();

    Report(String name, Bounds bounds) {
        this.name = name;
        with("seed", bounds.seed());
    }

    Report with(String figure, Object value) {
        figures.put(figure, value);
        return this;
    }

    void write(Judge.Tally tally) throws IOException {
        with("commands sent", tally.sent());
        with("acknowledged, and there once", tally.acknowledged());
        with("unacknowledged, and whole", tally.unacknowledgedButWhole());
        with("unacknowledged, and absent", tally.absent());
        with("events verified", tally.events());
        with("seconds", Duration.ofNanos(System.nanoTime() - began).toSeconds());
        Files.createDirectories(FOLDER);
        String lines = figures.entrySet().stream()
                .map(figure -> figure.getKey() + ": " + figure.getValue() + "\n")
                .collect(Collectors.joining());
        Files.writeString(FOLDER.resolve(name + ".txt"), lines);
        LOG.info("{}: {}", name, figures);
    }
}
