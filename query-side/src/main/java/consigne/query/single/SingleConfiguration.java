package consigne.query.single;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import consigne.query.processor.LiveTokens;
import consigne.query.processor.Versions;
import consigne.query.recorded.EventLog;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SelfCheckProperties.class)
class SingleConfiguration {

    @Bean
    Refold refold(
            JdbcTemplate database, Versions versions, LiveTokens tokens, PlatformTransactionManager transactions) {
        return new Refold(database, versions, tokens, transactions);
    }

    @Bean
    EventsBehind eventsBehind(
            JdbcTemplate database,
            List<Things<?>> all,
            Versions versions,
            EventLog log,
            PlatformTransactionManager transactions) {
        return new EventsBehind(database, all, versions, log, new TransactionTemplate(transactions));
    }

    @Bean
    SelfCheck selfCheck(
            JdbcClient database,
            List<Things<?>> all,
            Refold refold,
            MeterRegistry meters,
            SelfCheckProperties properties) {
        return new SelfCheck(database, all, refold, meters, properties.sample());
    }

    @Bean
    @ConditionalOnProperty(name = "consigne.self-check.enabled", havingValue = "true", matchIfMissing = true)
    RecurringTask<Void> selfCheckEveryWhile(SelfCheck check, SelfCheckProperties properties) {
        Duration every = properties.every();
        return Tasks.recurring("self-check", FixedDelay.of(every)).execute((_, _) -> check.look());
    }
}
