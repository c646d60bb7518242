package consigne.postgres;

import consigne.postgres.binaries.Binaries;
import consigne.postgres.binaries.Cache;
import consigne.postgres.folder.Cluster;
import consigne.postgres.folder.Configuration;
import consigne.postgres.folder.Folder;
import consigne.postgres.folder.FolderLock;
import consigne.postgres.folder.Template;
import consigne.postgres.machine.Disk;
import consigne.postgres.machine.FailedStart;
import consigne.postgres.machine.Obstacle;
import consigne.postgres.machine.Ports;
import consigne.postgres.machine.RunAs;
import consigne.postgres.machine.Users;
import consigne.postgres.server.EarlierInstance;
import consigne.postgres.server.Instance;
import consigne.postgres.server.Keeper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** What PostgreSQL is to be like before it starts. Each method gives a new setup and leaves this one as it is. */
public final class PostgresSetup {

    private static final int ATTEMPTS = 3;

    /** So long PostgreSQL may be alive and silent. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final int port;
    private final String database;
    private final Configuration configuration;
    private final boolean throwaway;
    private final Duration patience;

    PostgresSetup(Path folder) {
        this(folder, 0, "consigne", new Configuration(Map.of()), false, PATIENCE);
    }

    private PostgresSetup(
            Path folder, int port, String database, Configuration configuration, boolean throwaway, Duration patience) {
        this.folder = folder;
        this.port = port;
        this.database = database;
        this.configuration = configuration;
        this.throwaway = throwaway;
        this.patience = patience;
    }

    /** Sets the port on 127.0.0.1; 0, the default, takes the one used last in this folder if it is free, else any. */
    public PostgresSetup port(int wanted) {
        return new PostgresSetup(folder, wanted, database, configuration, throwaway, patience);
    }

    /**
     * Names the database that is there after the start; {@code consigne} by default.
     *
     * @throws IllegalArgumentException if it is not lower-case letters, digits and underscores
     */
    public PostgresSetup database(String name) {
        if (!name.matches("[a-z_][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not a name for a database: " + name);
        }
        return new PostgresSetup(folder, port, name, configuration, throwaway, patience);
    }

    /**
     * Changes one of PostgreSQL's settings, such as {@code shared_buffers}.
     *
     * @throws IllegalArgumentException if it is one of those that durability and safety rest on
     */
    public PostgresSetup setting(String name, String value) {
        return new PostgresSetup(folder, port, database, configuration.with(name, value), throwaway, patience);
    }

    /** Takes a short cut to a new data folder, for one that will be thrown away. */
    PostgresSetup throwaway() {
        return new PostgresSetup(folder, port, database, configuration, true, patience);
    }

    /** How long it may be alive and say nothing before it is started again; half a minute by default. */
    PostgresSetup patience(Duration silence) {
        return new PostgresSetup(folder, port, database, configuration, throwaway, silence);
    }

    /**
     * Starts PostgreSQL and returns once it takes connections. A folder that was not shut down is recovered first,
     * however long that takes.
     *
     * @throws PostgresNotStarted if it cannot be started; nothing is left running
     */
    public EmbeddedPostgres start() {
        try {
            Folder prepared = Folder.prepare(folder);
            FolderLock lock = FolderLock.take(prepared.path());
            try {
                Keeper keeper = keeper(prepared);
                return open(prepared, lock, keeper);
            } catch (IOException | SQLException | RuntimeException | InterruptedException failure) {
                lock.close();
                throw failure;
            }
        } catch (Obstacle found) {
            throw new PostgresNotStarted(found);
        } catch (IOException unusable) {
            throw new PostgresNotStarted(FailedStart.of(folder, unusable));
        } catch (SQLException refused) {
            throw new PostgresNotStarted(new Obstacle(
                    "PostgreSQL in " + folder + " started, but refused its superuser: " + refused.getMessage(),
                    "If that is about the password, put the file superuser-password back from a backup",
                    refused));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PostgresNotStarted(
                    new Obstacle("The start of PostgreSQL was interrupted", "Start it again", interrupted));
        }
    }

    private Keeper keeper(Folder prepared) throws IOException, InterruptedException {
        RunAs runAs = Users.choose(prepared.data());
        prepared.check(runAs);
        new EarlierInstance(prepared.data()).awaitEnd();
        Binaries binaries = Cache.binaries(prepared.programs(), runAs);
        if (throwaway && !(runAs instanceof RunAs.Account) && !Files.exists(prepared.data())) {
            new Template(binaries, runAs).copyTo(prepared);
        }
        new Cluster(prepared, binaries, runAs, !throwaway).createIfAbsent();
        for (int attempt = 1; ; attempt++) {
            int chosen = port == 0 ? Ports.choose(Disk.textOf(prepared.lastPort())) : port;
            if (port != 0 && !Ports.isFree(chosen)) {
                throw Ports.taken(chosen);
            }
            configuration.write(prepared.data(), chosen);
            Keeper keeper = new Keeper(new Instance(prepared, binaries, runAs, chosen), patience);
            try {
                keeper.start();
                return keeper;
            } catch (Obstacle refused) {
                // Between choosing a port and taking it, someone else may have.
                if (port != 0 || attempt == ATTEMPTS || Ports.isFree(chosen)) {
                    throw refused;
                }
            }
        }
    }

    private EmbeddedPostgres open(Folder prepared, FolderLock lock, Keeper keeper) throws IOException, SQLException {
        try {
            Files.writeString(prepared.lastPort(), keeper.port() + "\n");
            Administrator administrator = new Administrator(keeper.port(), prepared.superuserPassword());
            administrator.ensureRole(Folder.USERNAME, prepared.password());
            administrator.ensureDatabase(database, Folder.USERNAME);
            return new EmbeddedPostgres(prepared, lock, keeper, administrator, database, prepared.password());
        } catch (IOException | SQLException | RuntimeException failure) {
            keeper.stop();
            throw failure;
        }
    }
}
