package consigne.architecture;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The main sources of all modules, file by file. What measures them is no part of the house. */
record MainSources(List<Path> files) {

    private static final PathMatcher OF_A_MODULE =
            FileSystems.getDefault().getPathMatcher("glob:*/src/main/java/**.java");

    static MainSources ofTheHouse() throws IOException {
        return below(Path.of("../.."));
    }

    static MainSources below(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return new MainSources(files.filter(file -> OF_A_MODULE.matches(root.relativize(file)))
                    .toList());
        }
    }

    /** The names of all types that have a file, once for each file. */
    List<String> typeNames() {
        return files.stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .filter(name -> !name.equals("package-info"))
                .toList();
    }

    /** What lies in each package, its own sentence counted. */
    Map<String, List<Path>> packages() {
        return files.stream().collect(groupingBy(MainSources::packageOf));
    }

    private static String packageOf(Path file) {
        String place = file.toString();
        return place.substring(place.indexOf("/java/") + "/java/".length(), place.lastIndexOf('/'))
                .replace('/', '.');
    }
}
