package consigne.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * Where one PostgreSQL keeps what is its own: {@code data}, {@code log}, the two passwords, the port it used last and
 * the lock that gives it to one process.
 */
record Folder(Path path) {

    static final String SUPERUSER = "postgres";
    static final String USERNAME = "consigne";

    /** Creates it if need be, readable by nobody else, and sees that this user may write there. */
    static Folder prepare(Path wanted) throws IOException {
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
            throw new PostgresNotStarted(path + " is not a folder", "Move the file away, or choose another folder");
        }
        if (!Files.isWritable(path) || !Files.isExecutable(path)) {
            throw notWritable(path, null);
        }
        return new Folder(path.toRealPath());
    }

    Path data() {
        return path.resolve("data");
    }

    ServerLog log() {
        return new ServerLog(path.resolve("log"));
    }

    Path lastPort() {
        return path.resolve("port");
    }

    String password() throws IOException {
        return PrivateFile.password(path.resolve("password"));
    }

    String superuserPassword() throws IOException {
        Path file = path.resolve("superuser-password");
        if (Files.exists(data()) && !Files.exists(file)) {
            throw new PostgresNotStarted(
                    "There are data in " + path + ", but the file " + file + " is gone", "Put it back from a backup");
        }
        return PrivateFile.password(file);
    }

    /** Sees that data which are there already can be read by this PostgreSQL and this user. */
    void check(RunAs runAs) throws IOException {
        if (!Files.exists(data())) {
            return;
        }
        String owner = Files.getOwner(data()).getName();
        if (!owner.equals(runAs.owner())) {
            throw new PostgresNotStarted(
                    "The data in " + path + " belong to the user '" + owner + "', and PostgreSQL would run as '"
                            + runAs.owner() + "'",
                    "Start this program as '" + owner + "', or hand the data over with 'chown -R " + runAs.owner() + " "
                            + path + "'");
        }
        superuserPassword();
        String version = Disk.textOf(data().resolve("PG_VERSION")).strip();
        if (!version.equals(Binaries.majorVersion())) {
            throw new PostgresNotStarted(
                    "The data in " + path + " were written by PostgreSQL " + version + ", and this program brings "
                            + Binaries.VERSION,
                    "Start the release that wrote them, dump the data there and load them into a new folder here");
        }
    }

    private static PostgresNotStarted notWritable(Path path, @Nullable IOException cause) {
        return new PostgresNotStarted(
                "The user '" + System.getProperty("user.name") + "' may not write in " + path,
                "Give the folder to that user with chown, or choose another folder",
                cause);
    }
}
