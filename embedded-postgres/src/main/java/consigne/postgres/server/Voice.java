package consigne.postgres.server;

import consigne.postgres.folder.Folder;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Asks a PostgreSQL that runs whether it still answers: one can be alive and useless. */
final class Voice {

    private static final String SECONDS = "5";

    /** It says that it starts, stops or recovers. */
    private static final String NOT_NOW = "57P03";

    private static final String NO_CONNECTION = "08";

    private final Instance instance;
    private final Duration patience;
    private long heardAt = System.nanoTime();

    Voice(Instance instance, Duration patience) {
        this.instance = instance;
        this.patience = patience;
    }

    /** Asks; whether it has been silent for longer than anybody should wait. */
    boolean isLost(Postmaster running) throws IOException {
        if (isHeard(running)) {
            heardAt = System.nanoTime();
        }
        return System.nanoTime() - heardAt >= patience.toNanos();
    }

    private boolean isHeard(Postmaster running) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("user", Folder.USERNAME);
        properties.setProperty("password", instance.folder().password());
        properties.setProperty("connectTimeout", SECONDS);
        properties.setProperty("loginTimeout", SECONDS);
        properties.setProperty("socketTimeout", SECONDS);
        properties.setProperty("ApplicationName", "consigne keeper");
        try (Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + instance.port() + "/" + Folder.SUPERUSER, properties)) {
            return connection.isValid(1);
        } catch (SQLException refused) {
            return answers(refused.getSQLState(), running);
        }
    }

    /** A recovery takes as long as it takes, and is done by a process of its own. */
    private static boolean answers(@Nullable String state, Postmaster running) {
        if (state == null || state.startsWith(NO_CONNECTION)) {
            return false;
        }
        return !state.equals(NOT_NOW) || running.recovers();
    }
}
