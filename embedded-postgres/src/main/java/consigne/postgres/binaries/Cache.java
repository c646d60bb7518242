package consigne.postgres.binaries;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import consigne.postgres.machine.Disk;
import consigne.postgres.machine.ProgramRun;
import consigne.postgres.machine.RunAs;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the unpacked programs are kept, for all processes of a user. */
public final class Cache {

    private Cache() {}

    /**
     * Unpacks into the user's cache, so that every folder and every test run shares them. Where there is none, or where
     * another account must reach them that cannot enter root's home, they lie beside the data.
     */
    public static Binaries binaries(Path besideTheData, RunAs runAs) throws IOException {
        Optional<Path> cache = runAs instanceof RunAs.Account ? Optional.empty() : users();
        return Binaries.in(cache.orElse(besideTheData));
    }

    /** Makes a folder of the cache: whole or not at all, once, and by one process while the others wait for it. */
    public static synchronized void once(Path home, Maker maker) throws IOException {
        if (Files.isDirectory(home)) {
            return;
        }
        Path cache = Files.createDirectories(home.resolve("..").normalize());
        try (var file = FileChannel.open(cache.resolve("lock"), CREATE, WRITE);
                var lock = file.lock()) {
            if (lock.isValid() && !Files.isDirectory(home)) {
                make(home, maker);
            }
        }
    }

    private static void make(Path home, Maker maker) throws IOException {
        Path draft = home.resolveSibling(home.getFileName() + ".unfinished");
        Disk.delete(draft);
        try {
            maker.make(draft);
            // A rename that outlives a power cut, with contents that do not, would leave it broken for ever.
            ProgramRun.run(List.of("sync", "--file-system", draft.toString()));
            Files.move(draft, home, ATOMIC_MOVE);
        } catch (IOException | RuntimeException failure) {
            Disk.delete(draft);
            throw failure;
        }
    }

    public interface Maker {
        void make(Path draft) throws IOException;
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
