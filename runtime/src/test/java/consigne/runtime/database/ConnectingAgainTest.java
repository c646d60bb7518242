package consigne.runtime.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import consigne.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pool gives connections as soon as its database is there again, however long that was away. */
class ConnectingAgainTest {

    /** Then the pauses that pools make by themselves last for five seconds. */
    private static final Duration AWAY = Duration.ofSeconds(6);

    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    @Test
    void itConnectsAtOnceWhenTheDatabaseIsThereAgain(@TempDir Path folder) throws SQLException {
        EmbeddedPostgres before = EmbeddedPostgres.in(folder).start();
        try (HikariDataSource pool = pool(before.jdbcUrl(), before.username(), before.password())) {
            pool.getConnection().close();
            before.stop();
            await().pollDelay(AWAY).atMost(AWAY.multipliedBy(2)).until(() -> true);
            try (EmbeddedPostgres _ =
                    EmbeddedPostgres.in(folder).port(before.port()).start()) {
                long there = System.nanoTime();
                try (Connection again = pool.getConnection()) {
                    assertThat(again.isValid(1)).isTrue();
                }
                assertThat(Duration.ofNanos(System.nanoTime() - there)).isLessThan(AT_ONCE);
            }
        }
    }

    @Test
    void itIsClosedWithoutWaitingForTheDatabase(@TempDir Path folder) throws SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.in(folder).start();
        HikariDataSource pool = pool(postgres.jdbcUrl(), postgres.username(), postgres.password());
        ask(pool);
        postgres.stop();
        await().untilAsserted(
                        () -> assertThatThrownBy(() -> ask(pool)).isInstanceOf(SQLTransientConnectionException.class));

        long began = System.nanoTime();
        pool.close();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
    }

    @Test
    void aDatabaseThatWasNeverThereIsToldAtOnce() {
        try (HikariDataSource pool = pool("jdbc:postgresql://127.0.0.1:1/nowhere", "nobody", "none")) {
            assertThatThrownBy(() -> pool.getConnection().close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("refused");
        }
    }

    private static void ask(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    private static HikariDataSource pool(String url, String username, String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(username);
        pool.setPassword(password);
        pool.setConnectionTimeout(2_000);
        return (HikariDataSource) new PatientPools().postProcessAfterInitialization(pool, "pool");
    }
}
