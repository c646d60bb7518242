package consigne.platform.webhook;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The secret of webhooks: given, or made up for as long as the process lives; and what has come in. */
@AutoConfiguration
class WebhookAutoConfiguration {

    @Bean
    WebhookSignatures webhookSignatures(@Value("${consigne.payment.webhook-secret:}") String secret, Clock clock) {
        return new WebhookSignatures(
                secret.isBlank() ? new SecureRandom().generateSeed(32) : secret.getBytes(StandardCharsets.UTF_8),
                clock);
    }

    @Bean
    TakenWebhooks takenWebhooks(DataSource database, Clock clock) {
        return new TakenWebhooks(JdbcClient.create(database), clock);
    }

    @Bean
    RecurringTask<Void> takenWebhooksPurge(TakenWebhooks taken) {
        return Tasks.recurring("taken-webhooks-purge", FixedDelay.ofMinutes(1)).execute((_, _) -> taken.purge());
    }
}
