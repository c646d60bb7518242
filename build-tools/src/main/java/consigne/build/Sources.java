package consigne.build;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Checks every Java source of the project, or formats it.
 *
 * <p>{@code check} fails on a source that is not formatted, is longer than {@value #LONGEST} lines or holds a leftover;
 * {@code apply} writes the format.
 */
final class Sources {

    static final int LONGEST = 250;
    // Written in halves, so that this file does not find itself.
    private static final Pattern LEFTOVERS = Pattern.compile("TO" + "DO|FIX" + "ME|@Dis" + "abled");
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(true)
            .build());

    private Sources() {}

    /** Takes {@code check} or {@code apply}, and the project's root folder; exits with 1 where a source has a fault. */
    public static void main(String[] args) throws IOException {
        boolean apply = args[0].equals("apply");
        List<String> faults = new ArrayList<>();
        for (Path source : sources(Path.of(args[1]).normalize())) {
            String text = Files.readString(source);
            String formatted = format(source, text);
            if (apply && !formatted.equals(text)) {
                Files.writeString(source, formatted);
            }
            faults.addAll(faultsOf(source, apply ? formatted : text, formatted));
        }
        faults.forEach(System.err::println);
        if (!faults.isEmpty()) {
            System.err.println("The format is mended by: mvn -q -pl build-tools compile -Dformat=apply");
            System.exit(1);
        }
    }

    private static List<Path> sources(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> root.relativize(file).toString().matches("[^/]+/src/.*"))
                    .sorted()
                    .toList();
        }
    }

    private static String format(Path source, String text) {
        try {
            String imports = RemoveUnusedImports.removeUnusedImports(text);
            return FORMATTER.formatSource(ImportOrderer.reorderImports(imports, JavaFormatterOptions.Style.PALANTIR));
        } catch (FormatterException unreadable) {
            throw new IllegalArgumentException(source + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private static List<String> faultsOf(Path source, String text, String formatted) {
        List<String> faults = new ArrayList<>();
        if (!text.equals(formatted)) {
            faults.add(source + ": not formatted");
        }
        if (text.lines().count() > LONGEST) {
            faults.add(source + ": longer than " + LONGEST + " lines");
        }
        if (LEFTOVERS.matcher(text).find()) {
            faults.add(source + ": holds a leftover");
        }
        return faults;
    }
}
