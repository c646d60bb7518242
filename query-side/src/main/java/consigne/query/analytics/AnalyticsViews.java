package consigne.query.analytics;

import consigne.runtime.axon.EventsTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The views of the schema {@code analytics}: over the tables of read models as they are named when the views are made,
 * and over events. The schema is the shop's, and holds nothing else.
 */
@Component
public final class AnalyticsViews {

    private static final String GRANT = """
            do $$
            begin
                if exists (select from pg_roles where rolname = 'consigne_analyst') then
                    grant usage on schema analytics to consigne_analyst;
                    grant select on all tables in schema analytics to consigne_analyst;
                end if;
            end
            $$""";

    /** So that of several processes one does it at a time. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('consigne.analytics'))";

    private static final String COLUMNS = """
            select attname, format_type(atttypid, atttypmod)
            from pg_attribute
            where attrelid = to_regclass('analytics.' || quote_ident(?)) and attnum > 0 and not attisdropped
            order by attnum""";

    private final JdbcTemplate database;
    private final String script;

    AnalyticsViews(JdbcTemplate database, EventsTable events) {
        this.database = database;
        this.script = ViewScript.of(events.name());
    }

    /**
     * A column of a view.
     *
     * @param type as PostgreSQL calls it
     */
    public record Column(String name, String type) {}

    /**
     * Makes all views, or makes them anew: those that are there then read the tables that bear the names now. It is
     * done in the caller's transaction, and waits for queries of analysts that go on; set a {@code lock_timeout} where
     * that must not be.
     */
    public void create() {
        database.queryForList(LOCK);
        database.execute("create schema if not exists analytics");
        database.execute(script);
        database.execute("comment on schema analytics is 'for analysts; views " + version() + "'");
        database.execute(GRANT);
    }

    /** In a transaction, makes them where they are not there, or where others are than this version knows. */
    void createWhereOthersAre() {
        database.queryForList(LOCK);
        List<String> comment = database.queryForList(
                "select obj_description(oid, 'pg_namespace') from pg_namespace where nspname = 'analytics'",
                String.class);
        if (comment.stream().anyMatch(it -> it != null && it.endsWith(version()))) {
            database.execute(GRANT);
        } else {
            database.execute("drop schema if exists analytics cascade");
            create();
        }
    }

    /** The columns of a view in order; none where there is no such view. */
    public List<Column> columns(String view) {
        return database.query(COLUMNS, (row, _) -> new Column(row.getString(1), row.getString(2)), view);
    }

    private String version() {
        return UUID.nameUUIDFromBytes(script.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
