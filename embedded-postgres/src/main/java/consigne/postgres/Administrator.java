package consigne.postgres;

import consigne.postgres.folder.Folder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The superuser, who makes roles and databases and does nothing else. */
record Administrator(int port, String password) {

    /** A role that has no right beyond its databases, so that a hole in a query is not one in the machine. */
    void ensureRole(String name, String rolePassword) throws SQLException {
        try (Connection connection = connect()) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
                execute(connection, "CREATE ROLE " + name + " LOGIN");
            }
            execute(connection, "ALTER ROLE " + name + " PASSWORD '" + rolePassword + "'");
        }
    }

    /** Lets a role make others, which may no more than it allows them. */
    void letCreateRoles(String role) throws SQLException {
        try (Connection connection = connect()) {
            execute(connection, "ALTER ROLE " + role + " CREATEROLE");
        }
    }

    /** Lets one role do whatever another may. */
    void ensureMember(String role, String of) throws SQLException {
        try (Connection connection = connect()) {
            execute(connection, "GRANT " + of + " TO " + role);
        }
    }

    /** Gives a database that may have another owner to a role. */
    void give(String database, String owner) throws SQLException {
        try (Connection connection = connect()) {
            execute(connection, "ALTER DATABASE " + database + " OWNER TO " + owner);
        }
    }

    void ensureDatabase(String name, String owner) throws SQLException {
        try (Connection connection = connect()) {
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                execute(connection, "CREATE DATABASE " + name + " OWNER " + owner);
            }
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", Folder.SUPERUSER);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "consigne administrator");
        // A statement of its holds a password: whatever is logged otherwise, it must not be.
        properties.setProperty(
                "options", "-c log_statement=none -c log_min_duration_statement=-1 -c log_min_error_statement=panic");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + Folder.SUPERUSER, properties);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
