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
import consigne.query.folding.Evolved;
import consigne.query.folding.FoldedViews;
import consigne.query.folding.Projection;
import consigne.query.folding.StepRows;
import consigne.query.orders.CustomersOrders;
import consigne.query.processor.Blueprint;
import consigne.query.processor.Blueprint.Rule;
import consigne.query.processor.ReadModel;
import consigne.query.recorded.EventLog;
import consigne.query.retrospect.Retrospect;
import consigne.query.rows.VersionTables;
import consigne.query.single.Things;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
    Things<CustomerId> singleAccounts(EventLog log, CustomersOrders orders) {
        return new Things<>(
                DEPOSIT,
                List.of("customer_id"),
                CustomerId::new,
                customer -> List.of(customer.value()),
                new AccountSources(log, orders));
    }

    @Bean
    Blueprint deposit() {
        return Blueprint.of(
                DEPOSIT,
                1,
                List.of(AccountTable.COLUMNS.table(), LedgerTable.TABLE),
                (tables, _) ->
                        version(new AccountProjection(), AccountTable.usual(tables), LedgerTable::linesOf, tables),
                new Rule(
                        "deposits-at-25-cents",
                        "what was charged 20 cents from a date on counts as charged 25",
                        DepositAccountsConfiguration::repriced));
    }

    private static ReadModel repriced(VersionTables tables, @Nullable Instant from) {
        OtherDeposit other = new OtherDeposit(from == null ? Instant.EPOCH : from);
        return version(other, AccountTable.repriced(tables), step -> LedgerTable.linesOf(other.shown(step)), tables);
    }

    private static <V> ReadModel version(
            Projection<CustomerId, V> projection,
            AccountTable<V> table,
            Function<Evolved<V>, List<LedgerTable.Line>> entries,
            VersionTables tables) {
        return new FoldedViews<>(
                DEPOSIT,
                Set.of(DepositEvent.class, OrderPlaced.class, OrderImported.class, OrderCorrected.class),
                projection,
                table,
                new StepRows<>(LedgerTable.TABLE, entries),
                tables);
    }
}
