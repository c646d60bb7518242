package consigne.web.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
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

/** Puts together what is remembered of requests. It needs a database; a process that has none must say so. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "consigne.audit.kept", matchIfMissing = true)
@Import(AuditController.class)
public class AuditConfiguration {

    @Bean
    AuditTable auditTable(DataSource database) {
        return new AuditTable(database);
    }

    @Bean
    AuditLog auditLog(AuditTable table) {
        return new AuditLog(table);
    }

    @Bean
    HeardRefusals heardRefusals(AuditLog log) {
        return new HeardRefusals(log);
    }

    @Bean
    RecurringTask<Void> auditPurge(
            AuditTable table, Clock clock, @Value("${consigne.audit.retention:400d}") Duration retention) {
        return Tasks.recurring("audit-purge", FixedDelay.ofHours(1))
                .execute((_, _) -> table.purge(clock.instant().minus(retention)));
    }

    /** Where bodies are there to be read, and before keys: a request that is answered again is remembered again. */
    @Bean
    FilterRegistrationBean<AuditFilter> auditFilter(AuditLog log, Callers callers, Clock clock) {
        var registration = new FilterRegistrationBean<>(new AuditFilter(log, callers, clock));
        registration.setOrder(HttpConfiguration.BODY_ORDER + 1);
        return registration;
    }
}
