package consigne.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class AskingForATestDatabaseTest {

    @Test
    void each_is_empty_and_apart_from_the_others() throws SQLException {
        Database one = TestPostgres.freshDatabase();
        Database other = TestPostgres.freshDatabase();

        run(one, "CREATE TABLE bottle (id int)");
        run(other, "CREATE TABLE bottle (id int)");

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void it_is_as_durable_as_the_real_one() throws SQLException {
        Database database = TestPostgres.freshDatabase();

        assertThat(ask(database, "SHOW fsync")).isEqualTo("on");
        assertThat(ask(database, "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(ask(database, "SHOW full_page_writes")).isEqualTo("on");
    }

    @Test
    void its_user_is_no_superuser() throws SQLException {
        assertThat(ask(TestPostgres.freshDatabase(), "SHOW is_superuser")).isEqualTo("off");
    }

    @Test
    void its_password_is_not_printed() {
        Database database = TestPostgres.freshDatabase();

        assertThat(database.toString()).doesNotContain(database.password());
    }

    private static void run(Database database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Database database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }
}
