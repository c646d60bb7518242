package consigne.build;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What sources look like when they are formatted. Texts that were found formatted are remembered by their hash, from
 * one build to the next: to format all of them takes thirteen seconds of a processor, to hash them less than two.
 */
final class Formatted {

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(true)
            .build());

    private static final int PATIENCE = 4;

    private final Path memory;
    private final Set<String> before;
    private final Set<String> now = ConcurrentHashMap.newKeySet();

    private Formatted(Path memory, Set<String> before) {
        this.memory = memory;
        this.before = before;
    }

    /** What was remembered in the file, if there is one. */
    static Formatted rememberedIn(Path memory) throws IOException {
        return new Formatted(memory, Files.exists(memory) ? Set.copyOf(Files.readAllLines(memory)) : Set.of());
    }

    /**
     * The text as it should be.
     *
     * @throws IOException if the text is no Java
     */
    String of(Path source, String text) throws IOException {
        String hash = hash(text);
        String wanted = before.contains(hash) ? text : settled(source, text);
        now.add(wanted.equals(text) ? hash : hash(wanted));
        return wanted;
    }

    /** Writes down what is formatted, for the next build. */
    void remember() throws IOException {
        Files.createDirectories(memory.toAbsolutePath().getParent());
        Files.write(memory, now.stream().sorted().toList());
    }

    // What the formatter makes of a comment at the end of a long line it may itself find not formatted.
    private static String settled(Path source, String text) throws IOException {
        String wanted = text;
        for (int times = 0; times < PATIENCE; times++) {
            String formatted = format(source, wanted);
            if (formatted.equals(wanted)) {
                return wanted;
            }
            wanted = formatted;
        }
        throw new IOException("each format of it asks for another in " + source);
    }

    private static String format(Path source, String text) throws IOException {
        try {
            String imports = RemoveUnusedImports.removeUnusedImports(text);
            return FORMATTER.formatSource(ImportOrderer.reorderImports(imports, JavaFormatterOptions.Style.PALANTIR));
        } catch (FormatterException unreadable) {
            throw new IOException(unreadable.getMessage() + " in " + source, unreadable);
        }
    }

    /** Of the text and the formatter: another version of it formats in another way. */
    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Formatter.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toString()
                    .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
