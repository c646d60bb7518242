package consigne.web.idempotency;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import consigne.web.failure.ProblemWriter;
import consigne.web.http.Callers;
import consigne.web.http.HttpConfiguration;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts together how the keys of requests are kept. They need a database; a process that has none must say so, or it
 * would carry requests out twice and nobody would know.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "consigne.http.idempotency", matchIfMissing = true)
@Import(AnsweredAdvice.class)
public class IdempotencyConfiguration {

    /** How long a key gives its first answer again. */
    private static final Duration KEPT = Duration.ofDays(2);

    /** A claim lasts longer than any request does. */
    @Bean
    Claims claims(DataSource database, JsonMapper json, @Value("${consigne.http.claim-lease:30s}") Duration lease) {
        return new Claims(JdbcClient.create(database), json, lease);
    }

    @Bean
    Idempotency idempotency(Claims claims) {
        return new Idempotency(claims);
    }

    @Bean
    RecurringTask<Void> idempotencyKeysPurge(Idempotency idempotency, Clock clock) {
        return Tasks.recurring("idempotency-keys-purge", FixedDelay.ofHours(1))
                .execute((_, _) -> idempotency.purge(clock.instant().minus(KEPT)));
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            Claims claims, Callers callers, ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new IdempotencyFilter(claims, callers, problems));
        registration.setOrder(HttpConfiguration.BODY_ORDER + 2);
        return registration;
    }
}
