package consigne.eventstore.connection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that what a connection commits is on disk before the commit is answered. */
public final class Durability {

    private static final Logger log = LoggerFactory.getLogger(Durability.class);

    /** Stronger settings, which wait for other servers as well, stay as they are. */
    private static final String INSIST = """
            select set_config('synchronous_commit', 'on', false)
            where current_setting('synchronous_commit') = 'off'""";

    private static final String UNSAFE = """
            select string_agg(name || ' = off', ', ' order by name) from pg_settings
            where name in ('fsync', 'full_page_writes') and setting = 'off'""";

    private Durability() {}

    /**
     * Overrules a {@code synchronous_commit} that is off, whoever set it. What only the server's administrator can set
     * is complained about, and used: refusing to work would not make anything safer.
     */
    public static void insist(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(INSIST);
            try (ResultSet unsafe = statement.executeQuery(UNSAFE)) {
                if (unsafe.next() && unsafe.getString(1) != null) {
                    log.error(
                            "PostgreSQL runs with {}: a power cut can lose or destroy events that were acknowledged",
                            unsafe.getString(1));
                }
            }
        }
    }
}
