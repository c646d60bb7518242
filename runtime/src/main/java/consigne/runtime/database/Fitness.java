package consigne.runtime.database;

import consigne.runtime.StartRefused;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/** What a database must be before anything is written to it. */
final class Fitness {

    /** The oldest that is tested. */
    private static final int OLDEST = 18;

    private static final String FACTS = """
            select current_setting('server_version_num')::integer / 10000 as version,
                current_setting('server_encoding') as encoding, current_database() as name, current_user as role,
                (select rolsuper from pg_roles where rolname = current_user) as super""";

    private Fitness() {}

    /**
     * Looks at a database through two connections.
     *
     * @throws StartRefused if it will not do
     */
    static void check(DataSource database) throws SQLException {
        try (Connection one = database.getConnection()) {
            check(one);
            String mark = UUID.randomUUID().toString();
            mark(one, mark);
            try (Connection other = database.getConnection()) {
                mark(other, "another");
            }
            if (!mark.equals(marked(one))) {
                throw new StartRefused("The address of the database is that of a pooler which lends a session for a"
                        + " transaction only. Events are announced and appended in sessions of one's own: let the"
                        + " pooler lend whole sessions (pool_mode = session), or name PostgreSQL itself.");
            }
        }
    }

    private static void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet facts = statement.executeQuery(FACTS)) {
            facts.next();
            String name = facts.getString("name");
            if (facts.getInt("version") < OLDEST) {
                throw new StartRefused("This is PostgreSQL " + facts.getInt("version") + ", and " + OLDEST
                        + " is the oldest that is tested.");
            }
            if (!facts.getString("encoding").equals("UTF8")) {
                throw new StartRefused("The database " + name + " is encoded as " + facts.getString("encoding")
                        + ", which cannot hold every name. Make another one: create database " + name
                        + "_utf8 encoding 'UTF8' template template0;");
            }
            if (facts.getBoolean("super")) {
                String role = facts.getString("role");
                throw new StartRefused("The role " + role + " is a superuser: a hole in one query would be one in the"
                        + " whole server. Make another one: create role consigne login password '…'; alter database "
                        + name + " owner to consigne;");
            }
        }
    }

    /** In the session: whoever is lent another one finds another mark, or none. */
    private static void mark(Connection connection, String mark) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('consigne.session', '" + mark + "', false)");
        }
    }

    private static String marked(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet mark =
                        statement.executeQuery("select coalesce(current_setting('consigne.session', true), '')")) {
            mark.next();
            return mark.getString(1);
        }
    }
}
