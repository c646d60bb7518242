package consigne.web.webhook;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has come in of signed messages. */
@AutoConfiguration
class WebhookAutoConfiguration {

    @Bean
    TakenWebhooks takenWebhooks(DataSource database, Clock clock) {
        return new TakenWebhooks(JdbcClient.create(database), clock);
    }

    @Bean
    RecurringTask<Void> takenWebhooksPurge(TakenWebhooks taken) {
        return Tasks.recurring("taken-webhooks-purge", FixedDelay.ofMinutes(1)).execute((_, _) -> taken.purge());
    }
}
