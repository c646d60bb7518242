package consigne.runtime.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import consigne.postgres.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class LettingAnalystsInTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whereTheShopMayMakeNoRoleItSaysWhatAnAdministratorRunsAndThatWorks() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(folder).start()) {
            DriverManagerDataSource shop = as(postgres, postgres.username(), postgres.password());
            List<String> printed = printedBy(() -> AnalystRole.prepare(shop, postgres.username(), ""));
            JdbcClient administrator = JdbcClient.create(as(
                    postgres,
                    "postgres",
                    Files.readString(folder.resolve("superuser-password")).strip()));

            assertThat(printed).hasSize(6).first().asString().startsWith("create role consigne_analyst");
            printed.forEach(line -> administrator.sql(line).update());
            administrator.sql("alter role consigne_analyst password 'theirs'").update();

            assertThat(printedBy(() -> AnalystRole.prepare(shop, postgres.username(), "")))
                    .isEmpty();
            JdbcClient analyst = JdbcClient.create(as(postgres, "consigne_analyst", "theirs"));
            assertThat(analyst.sql("show statement_timeout").query(String.class).single())
                    .isEqualTo("30s");
            assertThatThrownBy(() -> analyst.sql("table public.nothing").query().listOfRows())
                    .rootCause()
                    .hasMessageContaining("permission denied for schema public");
        }
    }

    @Test
    void anOwnerWhoMayMakesItOnceAndGivesItsPassword() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(folder).start()) {
            DriverManagerDataSource owner =
                    as(postgres, postgres.owner().username(), postgres.owner().password());

            assertThat(printedBy(() -> {
                        AnalystRole.prepare(owner, postgres.username(), "first");
                        AnalystRole.prepare(owner, postgres.username(), "second");
                    }))
                    .isEmpty();

            JdbcClient analyst = JdbcClient.create(as(postgres, "consigne_analyst", "second"));
            assertThat(analyst.sql("select current_user").query(String.class).single())
                    .isEqualTo("consigne_analyst");
        }
    }

    private static DriverManagerDataSource as(EmbeddedPostgres postgres, String role, String password) {
        return new DriverManagerDataSource(postgres.jdbcUrl(), role, password);
    }

    private interface Step {
        void take() throws SQLException;
    }

    /** The statements that are said meanwhile. */
    private static List<String> printedBy(Step step) throws SQLException {
        Logger logger = (Logger) LoggerFactory.getLogger(AnalystRole.class);
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(said);
        try {
            step.take();
        } finally {
            logger.detachAppender(said);
        }
        return said.list.stream()
                .flatMap(event -> event.getFormattedMessage().lines())
                .filter(line -> line.startsWith("    ") && line.endsWith(";"))
                .map(line -> line.strip().replace(";", ""))
                .toList();
    }
}
