package consigne.query.single;

import consigne.query.rows.RowTable;
import consigne.query.rows.VersionTables;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tables that nobody else sees, and that are gone with the transaction. */
final class TablesAside {

    private static final String SCHEMA = "pg_temp";

    private TablesAside() {}

    /** Where they are. */
    static VersionTables in(JdbcTemplate database) {
        return VersionTables.in(SCHEMA, database);
    }

    /** Makes them like those of a version; these are found by the name of their schema alone from then on. */
    static void make(List<RowTable<?>> tables, VersionTables like, JdbcTemplate database) {
        for (RowTable<?> table : tables) {
            database.execute("create temporary table %s (like %s including all) on commit drop"
                    .formatted(table.name(), like.of(table.name())));
        }
    }
}
