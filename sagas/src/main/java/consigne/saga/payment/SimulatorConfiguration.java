package consigne.saga.payment;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import consigne.runtime.signing.WebhookSignatures;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "consigne.payment.provider", havingValue = "simulator", matchIfMissing = true)
class SimulatorConfiguration {

    @Bean
    SimulatedWebhooks simulatedWebhooks(
            JdbcClient books,
            WebhookSignatures signatures,
            ObjectProvider<Scheduler> scheduler,
            Environment environment,
            @Value("${consigne.payment.simulator.delay:3s}") Duration delay,
            Clock clock) {
        return new SimulatedWebhooks(books, signatures, scheduler::getObject, () -> shop(environment), delay, clock);
    }

    @Bean
    OneTimeTask<Void> simulatedWebhookTask(SimulatedWebhooks webhooks) {
        return webhooks.task();
    }

    @Bean
    PaymentProvider paymentProvider(
            JdbcClient books, PlatformTransactionManager transactions, SimulatedWebhooks webhooks) {
        return new Simulator(books, transactions, webhooks);
    }

    private static URI shop(Environment environment) {
        return URI.create(
                "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + "/api/payments/webhook");
    }
}
