package consigne.runtime.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import consigne.postgres.Database;
import consigne.postgres.EmbeddedPostgres;
import consigne.postgres.TestPostgres;
import consigne.runtime.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class RefusingADatabaseTest {

    private final Database database = TestPostgres.freshDatabase();

    @Test
    void aGoodOneIsTaken() throws SQLException {
        Fitness.check(source(database.jdbcUrl(), database.username(), database.password()));
    }

    @Test
    void aPoolerThatLendsASessionForATransactionOnlyIsRefused() throws SQLException {
        try (Connection one = source(database.jdbcUrl(), database.username(), database.password())
                .getConnection()) {
            DataSource lent = new SingleConnectionDataSource(one, true);
            assertThatThrownBy(() -> Fitness.check(lent))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("pool_mode = session");
        }
    }

    @Test
    void anEncodingThatCannotHoldEveryNameAndASuperuserAreRefused(@TempDir Path folder) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(folder).start()) {
            DriverManagerDataSource superuser = source(
                    postgres.jdbcUrl(),
                    "postgres",
                    Files.readString(folder.resolve("superuser-password")).strip());
            assertThatThrownBy(() -> Fitness.check(superuser))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("postgres is a superuser");

            JdbcClient.create(superuser)
                    .sql("create database old encoding 'LATIN1' locale 'C' template template0 owner consigne")
                    .update();
            DriverManagerDataSource old =
                    source(postgres.jdbcUrl().replaceAll("/[^/]*$", "/old"), postgres.username(), postgres.password());
            assertThatThrownBy(() -> Fitness.check(old))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("create database old_utf8 encoding 'UTF8' template template0;");
        }
    }

    private static DriverManagerDataSource source(String url, String username, String password) {
        return new DriverManagerDataSource(url, username, password);
    }
}
