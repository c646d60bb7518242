package consigne.web.idempotency;

import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.web.http.Caller;
import consigne.web.http.Callers;
import consigne.web.http.Reply;
import consigne.web.http.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Tills on a database, as many as wanted. */
final class Tills {

    private final Database database = TestPostgres.freshDatabase();
    private final JdbcClient sql = JdbcClient.create(
            new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password()));

    Tills() {
        sql.sql(script()).update();
    }

    JdbcClient sql() {
        return sql;
    }

    Server start() {
        return start("30s");
    }

    Server start(String lease) {
        return Server.with(
                Map.of(
                        "spring.datasource.url", database.jdbcUrl(),
                        "spring.datasource.username", database.username(),
                        "spring.datasource.password", database.password(),
                        "consigne.http.claim-lease", lease),
                Beans.class,
                Till.class,
                Till.Imports.class);
    }

    static Server startWithoutDatabase() {
        return Server.with(
                Map.of(
                        "spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/nothing",
                        "spring.datasource.hikari.connection-timeout", "250"),
                Beans.class,
                Till.class,
                Till.Imports.class);
    }

    static Reply sell(Server server, String key, long cents) {
        return server.post("/api/sales", "{\"cents\": " + cents + "}", "Idempotency-Key", key);
    }

    private static String script() {
        try {
            return new ClassPathResource("db/web/V2.1__idempotency_key.sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    static class Beans {

        /** Believes what a header says, as only a test may. */
        @Bean
        Callers callers() {
            return request ->
                    new Caller(Objects.requireNonNullElse(request.getHeader("X-Test-Caller"), "anna"), "shop");
        }
    }
}
