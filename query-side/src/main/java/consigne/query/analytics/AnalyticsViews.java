package consigne.query.analytics;

import consigne.query.processor.Blueprint;
import consigne.runtime.axon.EventsTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The views of the schema {@code analytics}: over the tables of read models as they are named when the views are made,
 * and over events. The schema is the shop's, and holds nothing else. Those over copies as of a position are in schemas
 * of their own.
 */
@Component
public final class AnalyticsViews {

    /** So that of several processes one does it at a time. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('consigne.analytics'))";

    private static final String COLUMNS = """
            select attname, format_type(atttypid, atttypmod)
            from pg_attribute
            where attrelid = to_regclass(? || '.' || quote_ident(?)) and attnum > 0 and not attisdropped
            order by attnum""";

    /** Where they are that show what is now. */
    public static final String SCHEMA = "analytics";

    private final JdbcTemplate database;
    private final String events;
    private final String script;
    private final Map<String, String> origins;

    AnalyticsViews(JdbcTemplate database, EventsTable events) {
        this.database = database;
        this.events = events.name();
        this.script = ViewScript.ofAll(this.events);
        this.origins = ViewScript.origins();
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
        grant(SCHEMA);
    }

    private void grant(String schema) {
        database.execute("""
                do $$
                begin
                    if exists (select from pg_roles where rolname = 'consigne_analyst') then
                        grant usage on schema %1$s to consigne_analyst;
                        grant select on all tables in schema %1$s to consigne_analyst;
                    end if;
                end
                $$""".formatted(schema));
    }

    /** The schema in which analysts find what a copy by some rule shows; copies at one position share it. */
    public static String schemaAsOf(long position, String rule) {
        return SCHEMA + "_as_of_" + position
                + (rule.equals(Blueprint.USUAL)
                        ? ""
                        : "_" + rule.toLowerCase(Locale.ROOT).replace('-', '_'));
    }

    /**
     * Makes the views over a copy of a read model, in the caller's transaction, which then finds the copy's tables
     * first.
     *
     * @param tables the schema of its tables
     * @param schema what {@link #schemaAsOf} says
     */
    public void createAsOf(String readModel, String tables, String schema) {
        ViewScript.ofReadModel(readModel, events).ifPresent(views -> {
            database.queryForList(LOCK);
            database.queryForList(
                    "select set_config('search_path', ? || ', ' || current_setting('search_path'), true)", tables);
            database.execute("create schema if not exists " + schema);
            database.execute(views.replace(SCHEMA + ".", schema + "."));
            database.execute("comment on schema " + schema + " is 'for analysts; as it stood'");
            grant(schema);
        });
    }

    /** Removes the schema of copies' views when the last of them has gone with its tables. */
    public void forget(String schema) {
        database.queryForList(LOCK);
        Integer left = database.queryForObject(
                "select count(*) from pg_class where relnamespace = to_regnamespace(?)", Integer.class, schema);
        if (left != null && left == 0) {
            database.execute("drop schema if exists " + schema);
        }
    }

    /** In a transaction, makes them where they are not there, or where others are than this version knows. */
    void createWhereOthersAre() {
        database.queryForList(LOCK);
        List<String> comment = database.queryForList(
                "select obj_description(oid, 'pg_namespace') from pg_namespace where nspname = 'analytics'",
                String.class);
        if (comment.stream().anyMatch(it -> it != null && it.endsWith(version()))) {
            grant(SCHEMA);
        } else {
            database.execute("drop schema if exists analytics cascade");
            create();
        }
    }

    /** The columns of a view in order; none where there is no such view. */
    public List<Column> columns(String schema, String view) {
        return database.query(COLUMNS, (row, _) -> new Column(row.getString(1), row.getString(2)), schema, view);
    }

    /** The read model that a view shows; none where it shows none. */
    public Optional<String> readModelOf(String view) {
        return Optional.ofNullable(origins.get(view)).filter(origin -> !origin.equals("events"));
    }

    private String version() {
        return UUID.nameUUIDFromBytes(script.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
