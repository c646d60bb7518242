package consigne.platform;

import consigne.platform.audit.AuditConfiguration;
import consigne.platform.http.HttpConfiguration;
import consigne.platform.idempotency.IdempotencyConfiguration;
import consigne.platform.json.JsonConfiguration;
import consigne.platform.limits.LimitsConfiguration;
import consigne.platform.openapi.OpenApiConfiguration;
import consigne.platform.problem.ProblemConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Everything that speaks HTTP, in a process that does. */
@AutoConfiguration(
        after = {JacksonAutoConfiguration.class, DataSourceAutoConfiguration.class},
        before = {WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import({
    ProblemConfiguration.class,
    JsonConfiguration.class,
    HttpConfiguration.class,
    LimitsConfiguration.class,
    IdempotencyConfiguration.class,
    AuditConfiguration.class,
    OpenApiConfiguration.class
})
public final class HttpAutoConfiguration {}
