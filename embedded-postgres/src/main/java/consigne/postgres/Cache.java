package consigne.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the unpacked programs are kept. */
final class Cache {

    private Cache() {}

    /**
     * Unpacks into the user's cache, so that every folder and every test run shares them. Where there is none, or where
     * another account must reach them that cannot enter root's home, they lie beside the data.
     */
    static Binaries binaries(Folder folder, RunAs runAs) throws IOException {
        Optional<Path> cache = runAs instanceof RunAs.Account ? Optional.empty() : users();
        return Binaries.in(cache.orElse(folder.path().resolve("programs")));
    }

    private static Optional<Path> users() {
        Stream<Path> places = Stream.concat(
                Stream.ofNullable(System.getenv("XDG_CACHE_HOME")).map(Path::of),
                Stream.of(
                                Optional.ofNullable(System.getenv("HOME")),
                                Optional.ofNullable(System.getProperty("user.home")))
                        .flatMap(Optional::stream)
                        .map(home -> Path.of(home, ".cache")));
        return places.filter(Path::isAbsolute)
                .map(place -> place.resolve("consigne"))
                .filter(Cache::isUsable)
                .findFirst();
    }

    private static boolean isUsable(Path place) {
        try {
            Files.createDirectories(place);
            return Files.isWritable(place);
        } catch (IOException refused) {
            return false;
        }
    }
}
