package consigne.query.rebuild;

import consigne.runtime.Causes;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Locks on tables that somebody may be reading. */
final class TableLocks {

    /** The SQLSTATEs of a lock that was not free in time, and of a deadlock: the only ones that pass by waiting. */
    private static final Set<String> TAKEN = Set.of("55P03", "40P01");

    private TableLocks() {}

    /** For the rest of the current transaction; how long is said as PostgreSQL says it. */
    static void waitAtMost(String time, JdbcClient database) {
        database.sql("set local lock_timeout = '" + time + "'").update();
    }

    /** Whether something failed because somebody has a table. */
    static boolean areTaken(Throwable failure) {
        return Causes.of(failure)
                .anyMatch(it -> it instanceof SQLException sql && TAKEN.contains(String.valueOf(sql.getSQLState())));
    }
}
