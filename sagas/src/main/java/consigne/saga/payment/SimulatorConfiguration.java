package consigne.saga.payment;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import consigne.runtime.StartRefused;
import consigne.runtime.process.ProcessKind;
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

    private static final String SHOP = "consigne.payment.simulator.shop";

    @Bean
    SimulatedWebhooks simulatedWebhooks(
            JdbcClient books,
            WebhookSignatures signatures,
            ObjectProvider<Scheduler> scheduler,
            Environment environment,
            @Value("${consigne.payment.simulator.delay:3s}") Duration delay,
            Clock clock) {
        if (environment.containsProperty(ProcessKind.SETTING) && !environment.containsProperty(SHOP)) {
            throw new StartRefused(
                    "The simulator of the payment provider answers by webhook, and this process takes none:"
                            + " say by " + SHOP + " where the command-side is, such as http://127.0.0.1:8080.");
        }
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

    /** This process, unless it is one of several and another takes the answers. */
    private static URI shop(Environment environment) {
        String address = environment.getProperty(SHOP, "");
        return URI.create((address.isBlank()
                        ? "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port")
                        : address)
                + "/api/payments/webhook");
    }
}
