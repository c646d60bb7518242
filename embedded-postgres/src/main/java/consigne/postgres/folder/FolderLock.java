package consigne.postgres.folder;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import consigne.postgres.machine.Obstacle;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Gives a folder to one process at a time. The kernel takes the lock back however the process ends. */
public final class FolderLock implements AutoCloseable {

    // To open and close the file a second time would give up the lock on it: that is how POSIX locks are.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    public static FolderLock take(Path folder) throws IOException {
        if (!HELD_HERE.add(folder)) {
            throw held(folder, "this very process");
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(folder.resolve("lock"), CREATE, READ, WRITE);
            if (channel.tryLock() == null) {
                throw held(folder, "the process with the id " + read(channel));
            }
            channel.truncate(0);
            channel.write(StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + "\n"), 0);
            return new FolderLock(folder, channel);
        } catch (IOException | RuntimeException refused) {
            HELD_HERE.remove(folder);
            if (channel != null) {
                channel.close();
            }
            throw refused;
        }
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.close();
            HELD_HERE.remove(folder);
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(32);
        channel.read(text, 0);
        return StandardCharsets.UTF_8.decode(text.flip()).toString().strip();
    }

    private static Obstacle held(Path folder, String holder) {
        return new Obstacle(
                "The data in " + folder + " are in use by " + holder,
                "Stop that process, or give this one a folder of its own");
    }
}
