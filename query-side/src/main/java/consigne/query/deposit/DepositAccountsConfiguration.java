package consigne.query.deposit;

import consigne.api.CustomerId;
import consigne.api.deposit.DepositAccountView;
import consigne.api.deposit.DepositEvent;
import consigne.api.order.OrderEvent.OrderCorrected;
import consigne.api.order.OrderEvent.OrderImported;
import consigne.api.order.OrderEvent.OrderPlaced;
import consigne.query.chronicle.Chronicle;
import consigne.query.folding.FoldedViews;
import consigne.query.orders.CustomersOrders;
import consigne.query.processor.ReadModel;
import consigne.query.recorded.EventLog;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class DepositAccountsConfiguration {

    static final String DEPOSIT = "deposit";

    @Bean
    Chronicle<CustomerId, DepositAccountView> accountChronicle(EventLog log, CustomersOrders orders) {
        return new Chronicle<>(new AccountProjection(), _ -> true, new AccountSources(log, orders));
    }

    @Bean
    ReadModel deposit(JdbcClient database) {
        return new FoldedViews<>(
                DEPOSIT,
                Set.of(DepositEvent.class, OrderPlaced.class, OrderImported.class, OrderCorrected.class),
                new AccountProjection(),
                new AccountTable(database, new LedgerTable(database)));
    }
}
