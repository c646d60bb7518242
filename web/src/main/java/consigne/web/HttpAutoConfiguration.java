package consigne.web;

import consigne.runtime.RuntimeAutoConfiguration;
import consigne.web.audit.AuditConfiguration;
import consigne.web.failure.ProblemConfiguration;
import consigne.web.http.HttpConfiguration;
import consigne.web.idempotency.IdempotencyConfiguration;
import consigne.web.json.JsonConfiguration;
import consigne.web.limits.LimitsConfiguration;
import consigne.web.openapi.OpenApiConfiguration;
import consigne.web.requests.RequestLogConfiguration;
import consigne.web.trial.ProspectAdvice;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Everything that speaks HTTP, in a process that does. */
@AutoConfiguration(
        after = {RuntimeAutoConfiguration.class, JacksonAutoConfiguration.class, DataSourceAutoConfiguration.class},
        before = {WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import({
    ProblemConfiguration.class,
    JsonConfiguration.class,
    HttpConfiguration.class,
    LimitsConfiguration.class,
    RequestLogConfiguration.class,
    IdempotencyConfiguration.class,
    AuditConfiguration.class,
    ProspectAdvice.class,
    OpenApiConfiguration.class
})
public final class HttpAutoConfiguration {}
