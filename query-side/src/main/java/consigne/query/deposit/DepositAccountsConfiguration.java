package consigne.query.deposit;

import com.fasterxml.jackson.core.JsonPointer;
import consigne.api.CustomerId;
import consigne.api.deposit.DepositAccountView;
import consigne.api.deposit.DepositEvent;
import consigne.api.order.OrderEvent.OrderCorrected;
import consigne.api.order.OrderEvent.OrderImported;
import consigne.api.order.OrderEvent.OrderPlaced;
import consigne.query.asof.TimeTravel;
import consigne.query.chronicle.Chronicle;
import consigne.query.fields.ViewFields;
import consigne.query.folding.FoldedViews;
import consigne.query.orders.CustomersOrders;
import consigne.query.processor.ReadModel;
import consigne.query.recorded.EventLog;
import consigne.query.retrospect.Retrospect;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class DepositAccountsConfiguration {

    static final String DEPOSIT = "deposit";

    private static final JsonPointer BY_CONTAINER = JsonPointer.compile("/container");

    private static final ViewFields FIELDS =
            new ViewFields(Map.of("held", List.of(BY_CONTAINER), "totals", List.of(BY_CONTAINER)), Set.of());

    @Bean
    Chronicle<CustomerId, DepositAccountView> accountChronicle(EventLog log, CustomersOrders orders) {
        return new Chronicle<>(new AccountProjection(), _ -> true, new AccountSources(log, orders));
    }

    @Bean
    Retrospect<CustomerId, DepositAccountView> accountRetrospect(
            Chronicle<CustomerId, DepositAccountView> chronicle, TimeTravel travel) {
        return new Retrospect<>("customer", chronicle::steps, travel, FIELDS, AccountRules.ALL);
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
