package consigne.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Talks SQL, each statement on a connection of its own. */
record Client(String jdbcUrl, String username, String password) {

    static Client of(EmbeddedPostgres postgres) {
        return new Client(postgres.jdbcUrl(), postgres.username(), postgres.password());
    }

    static Client of(Database database) {
        return new Client(database.jdbcUrl(), database.username(), database.password());
    }

    void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String ask(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, username, password);
    }
}
