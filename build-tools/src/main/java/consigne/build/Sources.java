package consigne.build;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
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

    private final boolean apply;
    private final Formatted formatted;

    Sources(boolean apply, Formatted formatted) {
        this.apply = apply;
        this.formatted = formatted;
    }

    /**
     * Takes {@code check} or {@code apply}, the project's root folder, and the file in which to remember what was found
     * formatted; exits with 1 where a source has a fault.
     */
    public static void main(String[] args) throws IOException {
        Formatted formatted = Formatted.rememberedIn(Path.of(args[2]));
        List<String> faults = new Sources(args[0].equals("apply"), formatted).faults(below(Path.of(args[1])));
        formatted.remember();
        faults.forEach(System.err::println);
        if (!faults.isEmpty()) {
            System.err.println("The format is mended by: mvn -q -pl build-tools compile -Dformat=apply");
            System.exit(1);
        }
    }

    /** Every Java file in a folder {@code src} of any module, however deep it lies; nothing that the build has made. */
    static List<Path> below(Path root) throws IOException {
        List<Path> sources = new ArrayList<>();
        Files.walkFileTree(root.normalize(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = String.valueOf(folder.getFileName());
                boolean made = name.equals("target") || (name.startsWith(".") && name.length() > 2);
                return made ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (root.relativize(file).toString().matches("(.*/)?src/.*\\.java")) {
                    sources.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return sources.stream().sorted().toList();
    }

    List<String> faults(List<Path> sources) {
        return sources.parallelStream()
                .flatMap(source -> faultsOf(source).stream())
                .toList();
    }

    private List<String> faultsOf(Path source) {
        try {
            String found = Files.readString(source);
            String wanted = formatted.of(source, found);
            if (apply && !wanted.equals(found)) {
                Files.writeString(source, wanted);
            }
            return faultsOf(source, apply ? wanted : found, wanted);
        } catch (IOException unreadable) {
            return List.of(source + ": " + unreadable);
        }
    }

    private static List<String> faultsOf(Path source, String text, String wanted) {
        List<String> faults = new ArrayList<>();
        if (!text.equals(wanted)) {
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
