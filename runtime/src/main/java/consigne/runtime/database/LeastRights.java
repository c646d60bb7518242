package consigne.runtime.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two roles: an owner migrates and does nothing else, and the shop works. Events lie in the owner's schema
 * {@code events}, where the shop reads and inserts, and never changes or deletes; everything else is the shop's own, in
 * {@code public} and in schemas that it makes.
 */
final class LeastRights {

    private static final Logger LOG = LoggerFactory.getLogger(LeastRights.class);

    /** What the shop may do with each table of the owner's. The head is locked by whoever appends, and sealed. */
    private static final List<Kept> KEPT =
            List.of(new Kept("event", "select, insert"), new Kept("event_head", "select, update"));

    private static final String MAY_CHANGE = """
            select current_user, current_database(), has_table_privilege('event', 'update')
            where to_regclass('event') is not null""";

    private static final String OTHERS = """
            select format('alter %s public.%I owner to %I', case relkind when 'v' then 'view' else 'table' end, relname, ?)
            from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v')
                and relowner = current_user::regrole and relname <> 'flyway_schema_history'""";

    private LeastRights() {}

    private record Kept(String table, String rights) {}

    /** Gives each of the two roles what it needs, as the owner, in one transaction; does nothing where that is done. */
    static void divide(DataSource owners, String shop) throws SQLException {
        try (Connection connection = owners.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            String role = quoted(statement, shop);
            statement.execute("create schema if not exists events");
            statement.execute("grant usage on schema events to " + role);
            statement.execute("grant usage, create on schema public to " + role);
            statement.execute("grant create on database " + database(statement) + " to " + role);
            for (Kept kept : KEPT) {
                keep(statement, kept, role);
            }
            for (String handOver : others(connection, shop)) {
                statement.execute(handOver);
            }
            statement.execute("alter table public.flyway_schema_history owner to current_user");
            findEvents(statement);
            statement.execute("set local role " + role);
            findEvents(statement);
            connection.commit();
        }
    }

    /** Each role may say so for itself alone; it holds for sessions to come. */
    private static void findEvents(Statement statement) throws SQLException {
        statement.execute("alter role current_user set search_path = public, events");
    }

    /** Where one role does both, says what an administrator can do about it. */
    static void complain(DataSource shop) throws SQLException {
        try (Connection connection = shop.getConnection();
                Statement statement = connection.createStatement();
                ResultSet events = statement.executeQuery(MAY_CHANGE)) {
            if (events.next() && events.getBoolean(3)) {
                LOG.warn(
                        """
                        The role {} may change and delete events: whoever steals its password can rewrite the past. \
                        Let an administrator of the database run

                            create role {}_owner login password '…';
                            grant {} to {}_owner;
                            alter database {} owner to {}_owner;

                        and name that role, which migrates and does nothing else, by spring.flyway.user and \
                        spring.flyway.password.""",
                        events.getString(1),
                        events.getString(1),
                        events.getString(1),
                        events.getString(1),
                        events.getString(2),
                        events.getString(1));
            }
        }
    }

    private static void keep(Statement statement, Kept kept, String shop) throws SQLException {
        if (answer(statement, "select to_regclass('public." + kept.table + "')") != null) {
            statement.execute("alter table public." + kept.table + " owner to current_user");
            statement.execute("alter table public." + kept.table + " set schema events");
        }
        statement.execute("revoke all on events." + kept.table + " from public, " + shop);
        statement.execute("grant " + kept.rights + " on events." + kept.table + " to " + shop);
    }

    private static List<String> others(Connection connection, String shop) throws SQLException {
        try (var query = connection.prepareStatement(OTHERS)) {
            query.setString(1, shop);
            List<String> statements = new ArrayList<>();
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    statements.add(found.getString(1));
                }
            }
            return statements;
        }
    }

    static String database(Statement statement) throws SQLException {
        return Objects.requireNonNull(answer(statement, "select quote_ident(current_database())"));
    }

    static String quoted(Statement statement, String name) throws SQLException {
        return Objects.requireNonNull(answer(statement, "select quote_ident('" + name.replace("'", "''") + "')"));
    }

    static @Nullable String answer(Statement statement, String query) throws SQLException {
        try (ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
