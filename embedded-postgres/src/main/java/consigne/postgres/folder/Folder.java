package consigne.postgres.folder;

import consigne.postgres.binaries.Binaries;
import consigne.postgres.machine.Disk;
import consigne.postgres.machine.Obstacle;
import consigne.postgres.machine.PrivateFile;
import consigne.postgres.machine.RunAs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * Where one PostgreSQL keeps what is its own: {@code data}, {@code log}, the passwords, the port it used last and the
 * lock that gives it to one process.
 */
public record Folder(Path path) {

    public static final String SUPERUSER = "postgres";
    public static final String USERNAME = "consigne";
    public static final String OWNER = "consigne_owner";

    /** Creates it if need be, readable by nobody else, and sees that this user may write there. */
    public static Folder prepare(Path wanted) throws IOException {
        Path path = wanted.toAbsolutePath().normalize();
        try {
            if (!Files.exists(path)) {
                Files.createDirectories(path);
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException refused) {
            throw notWritable(path, refused);
        }
        if (!Files.isDirectory(path)) {
            throw new Obstacle(path + " is not a folder", "Move the file away, or choose another folder");
        }
        if (!Files.isWritable(path) || !Files.isExecutable(path)) {
            throw notWritable(path, null);
        }
        return new Folder(path.toRealPath());
    }

    public Path data() {
        return path.resolve("data");
    }

    public ServerLog log() {
        return new ServerLog(path.resolve("log"));
    }

    /** Where the programs lie that cannot lie in the user's cache. */
    public Path programs() {
        return path.resolve("programs");
    }

    public Path lastPort() {
        return path.resolve("port");
    }

    public String password() throws IOException {
        return PrivateFile.password(path.resolve("password"));
    }

    public String ownerPassword() throws IOException {
        return PrivateFile.password(path.resolve("owner-password"));
    }

    public String superuserPassword() throws IOException {
        Path file = path.resolve("superuser-password");
        if (Files.exists(data()) && !Files.exists(file)) {
            throw new Obstacle(
                    "There are data in " + path + ", but the file " + file + " is gone", "Put it back from a backup");
        }
        return PrivateFile.password(file);
    }

    /** Sees that data which are there already can be read by this PostgreSQL and this user. */
    public void check(RunAs runAs) throws IOException {
        if (!Files.exists(data())) {
            return;
        }
        String owner = Files.getOwner(data()).getName();
        if (!owner.equals(runAs.owner())) {
            throw new Obstacle(
                    "The data in " + path + " belong to the user '" + owner + "', and PostgreSQL would run as '"
                            + runAs.owner() + "'",
                    "Start this program as '" + owner + "', or hand the data over with 'chown -R " + runAs.owner() + " "
                            + path + "'");
        }
        superuserPassword();
        String version = Disk.textOf(data().resolve("PG_VERSION")).strip();
        if (!version.equals(Binaries.majorVersion())) {
            throw new Obstacle(
                    "The data in " + path + " were written by PostgreSQL " + version + ", and this program brings "
                            + Binaries.VERSION,
                    "Start the release that wrote them, dump the data there and load them into a new folder here");
        }
    }

    private static Obstacle notWritable(Path path, @Nullable IOException cause) {
        return new Obstacle(
                "The user '" + System.getProperty("user.name") + "' may not write in " + path,
                "Give the folder to that user with chown, or choose another folder",
                cause);
    }
}
