package consigne.acceptance.shop.kinds;

import consigne.runtime.process.ProcessKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which kind of process answers what: the table that those who run a gateway read. */
public record GatewayRule(List<Row> rows) {

    private static final Path WRITTEN = Path.of("../../docs/gateway.md");
    private static final Pattern ROW = Pattern.compile("\\| (\\S+) \\| `(\\S+)` \\| (\\S+) \\|");

    /** What fits a row goes there, unless an earlier one fits. */
    public record Row(String method, PathPattern path, ProcessKind kind) {

        private boolean fits(String asked, PathContainer at) {
            return (method.equals("any") || method.equals(asked)) && path.matches(at);
        }
    }

    /** The table as it is written down. */
    public static GatewayRule written() {
        try (Stream<String> lines = Files.lines(WRITTEN)) {
            return new GatewayRule(lines.map(ROW::matcher)
                    .filter(Matcher::matches)
                    .map(row -> new Row(
                            row.group(1), PathPatternParser.defaultInstance.parse(row.group(2)), kind(row.group(3))))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ProcessKind kind(String name) {
        return Arrays.stream(ProcessKind.values())
                .filter(kind -> kind.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no kind of process is called " + name));
    }

    /** Where a request goes; {@code HEAD} goes where {@code GET} does. */
    public ProcessKind kindFor(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        PathContainer at = PathContainer.parsePath(path);
        return rows.stream()
                .filter(row -> row.fits(asked, at))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the gateway knows nowhere to send " + asked + " " + path))
                .kind();
    }
}
