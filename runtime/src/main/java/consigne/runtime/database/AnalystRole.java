package consigne.runtime.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The role by which analysts read by SQL: the schema {@code analytics}, and nothing else. Its limits are its own, so
 * analysts connect as itself and not as members of it. Until it has a password nobody does.
 */
final class AnalystRole {

    static final String NAME = "consigne_analyst";

    private static final Logger LOG = LoggerFactory.getLogger(AnalystRole.class);

    private static final String FACTS = """
            select exists (select from pg_roles where rolname = '%1$s') as there, rolcreaterole as may_create,
                exists (select from pg_auth_members m join pg_roles r on r.oid = m.roleid
                    where r.rolname = '%1$s' and m.member = me.oid and m.admin_option) as administers
            from pg_roles me where rolname = current_user""".formatted(NAME);

    /** Whether whoever asks owns the database, and everybody may do in it what is not for analysts. */
    private static final String IS_OPEN = """
            select pg_has_role(datdba, 'usage') and (has_schema_privilege('public', 'public', 'usage')
                or has_database_privilege('public', datname, 'temporary'))
            from pg_database where datname = current_database()""";

    private AnalystRole() {}

    private record Facts(boolean isThere, boolean mayCreate, boolean administers) {}

    /**
     * Makes the role where that is possible, and says how to make it where it is not.
     *
     * @param owner who owns the database
     * @param shop the role that the shop works in
     * @param password what the role's is to be; empty where an administrator sees to that
     */
    static void prepare(DataSource owner, String shop, String password) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            String worker = LeastRights.quoted(statement, shop);
            Facts facts = facts(statement);
            if (!facts.isThere && !facts.mayCreate) {
                LOG.info(
                        "Analysts can be let in by SQL, to read the schema analytics and nothing else. Let an administrator"
                                + " of the database run\n\n{}\n\nand start the shop again.",
                        creation(worker).stream()
                                .map(line -> "    " + line + ";")
                                .collect(Collectors.joining("\n")));
                return;
            }
            if (!facts.isThere) {
                for (String step : creation(worker)) {
                    statement.execute(step);
                }
            }
            confine(statement, worker);
            if (!password.isEmpty()) {
                setPassword(connection, password, !facts.isThere || facts.administers);
            }
        }
    }

    /** The shop is a member, so that it may end what takes too long. */
    private static List<String> creation(String shop) {
        return List.of(
                "create role " + NAME + " login connection limit 5",
                "alter role " + NAME + " set default_transaction_read_only = on",
                "alter role " + NAME + " set statement_timeout = '30s'",
                "alter role " + NAME + " set idle_in_transaction_session_timeout = '30s'",
                "alter role " + NAME + " set search_path = analytics",
                "grant " + NAME + " to " + shop);
    }

    /** What every role may do by default, the analysts' may not, and whoever works here may as before. */
    private static void confine(Statement statement, String shop) throws SQLException {
        if (!"t".equals(LeastRights.answer(statement, IS_OPEN))) {
            return;
        }
        String database = LeastRights.database(statement);
        statement.execute("grant usage, create on schema public to " + shop);
        statement.execute("grant temporary on database " + database + " to " + shop);
        statement.execute("revoke all on schema public from public");
        statement.execute("revoke temporary on database " + database + " from public");
    }

    /** It leaves this process as a hash, so that no log of the database shows it. */
    private static void setPassword(Connection connection, String password, boolean may) throws SQLException {
        if (may) {
            connection.unwrap(PGConnection.class).alterUserPassword(NAME, password.toCharArray(), "scram-sha-256");
        } else {
            LOG.warn("The password of {} is left as it is: only who has made that role may set it", NAME);
        }
    }

    private static Facts facts(Statement statement) throws SQLException {
        try (ResultSet facts = statement.executeQuery(FACTS)) {
            facts.next();
            return new Facts(
                    facts.getBoolean("there"), facts.getBoolean("may_create"), facts.getBoolean("administers"));
        }
    }
}
