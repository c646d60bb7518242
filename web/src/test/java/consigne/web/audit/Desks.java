package consigne.web.audit;

import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.web.access.AccessRefused;
import consigne.web.http.Caller;
import consigne.web.http.Callers;
import consigne.web.http.Server;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Desks at which people of every role do what they are told, and a database that remembers it. */
final class Desks {

    static final String CALLER = "X-Test-Caller";
    static final String ROLE = "X-Test-Role";

    private final Database database = TestPostgres.freshDatabase();
    private final DataSource source =
            new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password());

    Desks() {
        try {
            JdbcClient.create(source)
                    .sql(new ClassPathResource("db/web/V2.5__audit_entry.sql")
                            .getContentAsString(StandardCharsets.UTF_8))
                    .update();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    DataSource source() {
        return source;
    }

    Server open() {
        return Server.with(
                Map.of(
                        "spring.datasource.url",
                        database.jdbcUrl(),
                        "spring.datasource.username",
                        database.username(),
                        "spring.datasource.password",
                        database.password(),
                        "consigne.limits.requests-per-second",
                        "1",
                        "consigne.limits.burst",
                        "20",
                        "consigne.audit.kept",
                        "true"),
                Beans.class,
                Desk.class);
    }

    @RestController
    static class Desk {

        private final ApplicationEventPublisher events;
        private final Callers callers;

        Desk(ApplicationEventPublisher events, Callers callers) {
            this.events = events;
            this.callers = callers;
        }

        @PostMapping("/api/safe")
        ResponseEntity<String> refuse(HttpServletRequest request) {
            events.publishEvent(new AccessRefused(callers.of(request), "POST", "/api/safe", 403, Instant.now()));
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }

        @PostMapping("/api/cancellations")
        ResponseEntity<String> cancel(
                @RequestBody byte[] body,
                @RequestParam(defaultValue = "204") int answer,
                @RequestParam(defaultValue = "") String token) {
            return ResponseEntity.status(HttpStatus.valueOf(answer)).build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    static class Beans {

        /** Believes what headers say, as only a test may. */
        @Bean
        Callers callers() {
            return request -> new Caller(
                    Objects.requireNonNullElse(request.getHeader(CALLER), Caller.ANONYMOUS),
                    Objects.requireNonNullElse(request.getHeader(ROLE), "shop"));
        }
    }
}
