package consigne.benchmarks.ceiling;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/** Finds PostgreSQL's own programs, on the path or where Debian puts them. */
final class Programs {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private Programs() {}

    static Path find(String name) {
        return Stream.concat(newestFirst(), onThePath())
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        name + " is needed, of any PostgreSQL from 15 on; on Debian: apt-get install postgresql"));
    }

    private static Stream<Path> onThePath() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(Path::of);
    }

    private static Stream<Path> newestFirst() {
        if (!Files.isDirectory(DEBIAN)) {
            return Stream.of();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .map(version -> version.resolve("bin"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
