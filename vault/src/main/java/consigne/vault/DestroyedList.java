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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The persons whose keys were destroyed, in a file beside the database: a backup that was made before brings nobody
 * back. A line has the time, the person's id, and a semicolon, without which it was cut short. Processes that share a
 * database share it as well.
 */
final class DestroyedList {

    private static final Logger LOG = LoggerFactory.getLogger(DestroyedList.class);
    private static final Pattern LINE = Pattern.compile("\\S+Z ((?:customer|actor):[^;\\s]+);");

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

    /** Whether it should be kept, and is not there. */
    boolean isMissing() {
        return file != null && !Files.exists(file);
    }

    /** Remembers one, on a line of its own whatever was written before; it is on disk when this returns. */
    void add(Person person) {
        if (file == null) {
            return;
        }
        ByteBuffer line = StandardCharsets.UTF_8.encode("\n" + clock.instant() + " " + person.id() + ";\n");
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
     * All that it has; it begins here where there is none.
     *
     * @throws StartRefused where it cannot be read
     */
    List<Person> all() {
        if (file == null) {
            return List.of();
        }
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.createFile(file);
            }
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .flatMap(line -> person(line).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new StartRefused("The list of destroyed keys cannot be read: " + unreadable);
        }
    }

    /** A line that a crash has cut short was never answered: it was written again. */
    private static Optional<Person> person(String line) {
        Matcher whole = LINE.matcher(line);
        if (!whole.matches()) {
            LOG.warn("The list of destroyed keys has a line that says nothing: {}", line);
            return Optional.empty();
        }
        return Optional.of(new Person(whole.group(1)));
    }
}
