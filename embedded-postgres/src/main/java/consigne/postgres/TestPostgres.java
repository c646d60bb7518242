package consigne.postgres;

import consigne.postgres.folder.Folder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL for all the tests of a JVM, as durable as the real one. It starts with the first database asked for,
 * and after the JVM, however that ends, it and its data are gone.
 */
public final class TestPostgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable EmbeddedPostgres shared;

    private TestPostgres() {}

    /**
     * Creates a new, empty database that nobody else uses.
     *
     * @throws PostgresNotStarted if PostgreSQL cannot be started
     */
    public static Database freshDatabase() {
        try {
            return shared().create("test_" + DATABASES.incrementAndGet());
        } catch (SQLException refused) {
            throw new IllegalStateException("The test database could not be created", refused);
        }
    }

    private static synchronized EmbeddedPostgres shared() {
        EmbeddedPostgres running = shared;
        if (running == null) {
            running = start();
            shared = running;
        }
        return running;
    }

    private static EmbeddedPostgres start() {
        try {
            Path folder = Files.createTempDirectory("consigne-test-postgres-");
            Sweeper.removeAfterThisProcess(folder);
            return EmbeddedPostgres.in(folder)
                    .database(Folder.SUPERUSER) // is there anyway: nobody uses it
                    .setting("shared_buffers", "64MB")
                    .setting("max_connections", "200")
                    .throwaway()
                    .start();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
