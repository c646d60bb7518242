package consigne.postgres;

import consigne.postgres.folder.Folder;
import consigne.postgres.folder.FolderLock;
import consigne.postgres.server.Keeper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A PostgreSQL of this process's own, on 127.0.0.1 only.
 *
 * <p>What it has committed is on the disk. If PostgreSQL dies, it is started again on the same port. It ends by itself
 * after this process, however that ends, a {@code kill -9} included; until then it serves, so that whatever is shut
 * down in between can still write. Where this process is a container's first, everything in it dies at once with it:
 * call {@link #stop()} last of all there, or the next start has to recover.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private final Folder folder;
    private final FolderLock lock;
    private final Keeper keeper;
    private final Administrator administrator;
    private final Database database;

    EmbeddedPostgres(
            Folder folder,
            FolderLock lock,
            Keeper keeper,
            Administrator administrator,
            String database,
            String password) {
        this.folder = folder;
        this.lock = lock;
        this.keeper = keeper;
        this.administrator = administrator;
        this.database = at(database, password);
    }

    /** Prepares a PostgreSQL whose data, log and passwords live in this folder, which is created if need be. */
    public static PostgresSetup in(Path folder) {
        return new PostgresSetup(folder);
    }

    public String jdbcUrl() {
        return database.jdbcUrl();
    }

    /** The role that works with the database, and owns it unless {@link #owner()} was asked for; no superuser. */
    public String username() {
        return database.username();
    }

    public String password() {
        return database.password();
    }

    public int port() {
        return keeper.port();
    }

    /** The folder with PostgreSQL's data, inside the one it was started in. */
    public Path dataFolder() {
        return folder.data();
    }

    /** Whether it takes connections now; not while it is being started again. */
    public boolean isRunning() {
        try {
            return keeper.isRunning();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Cuts off every session, stops PostgreSQL in good order and returns when it has ended. Can be called again. */
    public void stop() {
        keeper.stop();
        try {
            lock.close();
        } catch (IOException unreleased) {
            throw new UncheckedIOException(unreleased);
        }
    }

    /** Kills PostgreSQL as a power cut would, for tests. It is then started again, as after any death. */
    public void kill() {
        keeper.kill();
    }

    /** Stops it, see {@link #stop()}. */
    @Override
    public void close() {
        stop();
    }

    /**
     * Gives the database to a role of its own, which may do whatever the other one may, and that one no more than it is
     * granted from then on. The owner may make further roles.
     *
     * @throws SQLException if PostgreSQL refuses
     */
    public Database owner() throws IOException, SQLException {
        String password = folder.ownerPassword();
        String name = database.jdbcUrl().substring(database.jdbcUrl().lastIndexOf('/') + 1);
        administrator.ensureRole(Folder.OWNER, password);
        administrator.letCreateRoles(Folder.OWNER);
        administrator.ensureMember(Folder.OWNER, Folder.USERNAME);
        administrator.give(name, Folder.OWNER);
        return new Database(database.jdbcUrl(), Folder.OWNER, password);
    }

    Database create(String name) throws SQLException {
        administrator.ensureDatabase(name, Folder.USERNAME);
        return at(name, password());
    }

    private Database at(String name, String password) {
        return new Database("jdbc:postgresql://127.0.0.1:" + port() + "/" + name, Folder.USERNAME, password);
    }
}
