package consigne.vault;

import consigne.runtime.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The persons whose keys were destroyed, in a file beside the database: a backup that was made before brings nobody
 * back. A line has the time, and the person's id.
 */
final class DestroyedList {

    private final @Nullable Path file;
    private final Clock clock;

    DestroyedList(@Nullable Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** Whether anything is remembered outside of the database. */
    boolean isKept() {
        return file != null;
    }

    /** Remembers one; it is on disk when this returns. */
    void add(Person person) {
        if (file == null) {
            return;
        }
        ByteBuffer line = StandardCharsets.UTF_8.encode(clock.instant() + " " + person.id() + "\n");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel list = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                while (line.hasRemaining()) {
                    list.write(line);
                }
                list.force(true);
            }
        } catch (IOException unable) {
            throw new UncheckedIOException("The list of destroyed keys cannot be written", unable);
        }
    }

    /**
     * All that it has.
     *
     * @throws StartRefused where it cannot be read
     */
    List<Person> all() {
        if (file == null || !Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(line ->
                            new Person(line.substring(line.indexOf(' ') + 1).strip()))
                    .toList();
        } catch (IOException unreadable) {
            throw new StartRefused("The list of destroyed keys cannot be read: " + unreadable);
        }
    }
}
