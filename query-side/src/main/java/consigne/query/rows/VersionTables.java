package consigne.query.rows;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Where the rows of one version of a read model lie: in a schema of its own, or where queries look. Each access is a
 * statement, in the current transaction.
 */
public final class VersionTables {

    /** The schema that queries look into without naming it. */
    public static final String IN_SERVICE = "";

    private final JdbcTemplate connections;
    private final JdbcClient database;
    private final String schema;
    private final boolean copied;

    private VersionTables(JdbcTemplate connections, String schema, boolean copied) {
        this.connections = connections;
        this.database = JdbcClient.create(connections);
        this.schema = schema;
        this.copied = copied;
    }

    /** The tables of a schema, whose name is ours. */
    public static VersionTables in(String schema, JdbcTemplate database) {
        return new VersionTables(database, schema, false);
    }

    /** The same, for very many rows at a time. */
    public VersionTables copied() {
        return new VersionTables(connections, schema, true);
    }

    public JdbcClient database() {
        return database;
    }

    public String schema() {
        return schema;
    }

    /** The name by which SQL finds a table. */
    public String of(String table) {
        return schema.equals(IN_SERVICE) ? table : schema + "." + table;
    }

    /** The condition that columns hold something, as text; a parameter each. */
    public static String holding(List<String> columns) {
        return columns.stream().map(column -> column + "::text = ?").collect(Collectors.joining(" and "));
    }

    /** Adds rows. */
    public <R> void insert(RowTable<R> table, List<R> rows) {
        insert(table, rows, "");
    }

    /** Adds the rows that are not there yet. */
    public <R> void insertNew(RowTable<R> table, List<R> rows) {
        insert(table, rows, " on conflict do nothing");
    }

    /** Adds rows that are new where nobody else writes, and may be there already where somebody does. */
    public <R> void insertOrPut(RowTable<R> table, List<R> rows) {
        if (copied) {
            insert(table, rows);
        } else {
            put(table, rows);
        }
    }

    /** Adds rows, or puts them in the place of those of the same key. */
    public <R> void put(RowTable<R> table, List<R> rows) {
        run(table, rows, table.instead());
    }

    /**
     * Puts rows in the place of those of the same key that stand at a position.
     *
     * @param before the positions, of the column {@code position}
     * @return how many stood there
     */
    public <R> int replace(RowTable<R> table, List<R> rows, long[] before) {
        if (rows.isEmpty()) {
            return 0;
        }
        StatementSpec statement =
                database.sql(table.update().formatted(of(table.name()))).param("before", before);
        table.columns().stream()
                .filter(RowColumn::isUpdated)
                .forEach(column -> statement.param(column.name, column.valuesOf(rows)));
        return statement.update();
    }

    private <R> void insert(RowTable<R> table, List<R> rows, String onConflict) {
        if (rows.isEmpty()) {
            return;
        }
        if (copied) {
            CopiedRows.into(of(table.name()), table, rows, connections);
        } else {
            run(table, rows, onConflict);
        }
    }

    private <R> void run(RowTable<R> table, List<R> rows, String onConflict) {
        if (rows.isEmpty()) {
            return;
        }
        StatementSpec statement = database.sql(table.insert().formatted(of(table.name())) + onConflict);
        table.columns().forEach(column -> statement.param(column.name, column.valuesOf(rows)));
        statement.update();
    }
}
