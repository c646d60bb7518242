package consigne.benchmarks.axon.fulfilment;

import consigne.benchmarks.axon.Peer;
import consigne.benchmarks.axon.Tuning;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurationScopeAwareProvider;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.SimpleDeadlineManager;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * A shop on Axon, as-it-comes or tuned as the first word says; the second says how many whole orders it is given for
 * each second that it is to be measured.
 */
@SpringBootApplication(scanBasePackages = {"consigne.benchmarks.axon.fulfilment", "consigne.benchmarks.axon.orders"})
@Import(Tuning.class)
public class Shop {

    public static void main(String[] args) throws Exception {
        List<String> words = List.of(args);
        Peer.run(Shop.class, words.getFirst(), context -> Fulfilling.of(context, Integer.parseInt(words.getLast())));
    }

    /** In memory, as Axon brings it; Consigne's deadlines are rows. */
    @Bean
    DeadlineManager deadlineManager(Configuration axon, TransactionManager transactions) {
        return SimpleDeadlineManager.builder()
                .scopeAwareProvider(new ConfigurationScopeAwareProvider(axon))
                .transactionManager(transactions)
                .build();
    }
}
