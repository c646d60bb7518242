package consigne.query.build;

import consigne.query.processor.Version;
import consigne.query.rows.RowTable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schema that a version's tables lie in: made like those in service, whatever migrations have made of them. */
public final class VersionSchema {

    private static final String KEY = """
            select pg_get_constraintdef(oid) from pg_constraint
            where conrelid = ?::regclass and contype = 'p'""";

    private static final String INDEXES = """
            select pg_get_indexdef(indexrelid) from pg_index where indrelid = ?::regclass and not indisprimary""";

    private final JdbcClient database;
    private final String schema;
    private final List<RowTable<?>> tables;

    public VersionSchema(JdbcClient database, Version version, List<RowTable<?>> tables) {
        this.database = database;
        this.schema = version.schema();
        this.tables = tables;
    }

    /** Makes the tables anew, with the keys that rows are found by while they are built. */
    public void create() {
        drop();
        run("create schema " + schema);
        for (RowTable<?> table : tables) {
            run("create table %s.%s (like %s including all excluding indexes)"
                    .formatted(schema, table.name(), table.name()));
            if (table.isChanged()) {
                addKey(table);
            }
        }
    }

    /** Adds the other keys and indexes, where they are not there yet, and has PostgreSQL look at what there is. */
    public void index() {
        for (RowTable<?> table : tables) {
            if (!table.isChanged()) {
                addKey(table);
            }
            for (String index : definitions(INDEXES, table.name())) {
                run(index.replace("INDEX ", "INDEX if not exists ")
                        .replaceFirst(" ON [^ ]+\\.", " ON " + schema + "."));
            }
            run("analyze " + schema + "." + table.name());
        }
    }

    /** Removes the tables, if they are there. */
    public void drop() {
        run("drop schema if exists " + schema + " cascade");
    }

    private void addKey(RowTable<?> table) {
        boolean isThere = !definitions(KEY, schema + "." + table.name()).isEmpty();
        (isThere ? List.<String>of() : definitions(KEY, table.name()))
                .forEach(key -> run("alter table %s.%s add %s".formatted(schema, table.name(), key)));
    }

    private List<String> definitions(String query, String table) {
        return database.sql(query).param(table).query(String.class).list();
    }

    private void run(String statement) {
        database.sql(statement).update();
    }
}
