package consigne.query.orders;

import consigne.api.OrderId;
import consigne.api.deposit.DepositEvent.DeliverySettled;
import consigne.api.order.OrderEvent;
import consigne.api.order.OrderStatus;
import consigne.api.order.view.OrderView;
import consigne.api.payment.PaymentEvent;
import consigne.query.asof.TimeTravel;
import consigne.query.chronicle.Chronicle;
import consigne.query.folding.FoldedViews;
import consigne.query.folding.Projection;
import consigne.query.folding.StepRows;
import consigne.query.orders.rules.OrderRules;
import consigne.query.processor.Blueprint;
import consigne.query.processor.Blueprint.Rule;
import consigne.query.processor.ReadModel;
import consigne.query.recorded.EventLog;
import consigne.query.retrospect.Retrospect;
import consigne.query.rows.VersionTables;
import consigne.query.single.Things;
import consigne.web.access.Owners;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class OrdersConfiguration implements WebMvcConfigurer {

    static final String ORDERS = "orders";

    @Bean
    Things<OrderId> singleOrders(EventLog log) {
        return new Things<>(
                ORDERS, List.of("order_id"), OrderId::new, order -> List.of(order.value()), new OrderSources(log));
    }

    @Bean
    Blueprint orders() {
        return Blueprint.of(
                ORDERS,
                1,
                List.of(OrderTable.COLUMNS.table(), OrderParts.TABLE, OrderTable.PLACED),
                (tables, _) -> version(new OrderProjection(), tables),
                new Rule(
                        "without-charges",
                        "totals without what was charged beside goods and deposits",
                        (tables, _) -> version(new WithoutCharges(), tables)));
    }

    private static ReadModel version(Projection<OrderId, OrderView> projection, VersionTables tables) {
        return new FoldedViews<>(
                ORDERS,
                Set.of(OrderEvent.class, PaymentEvent.class, DeliverySettled.class),
                projection,
                new OrderTable(tables),
                StepRows.none(),
                tables);
    }

    @Bean
    Chronicle<OrderId, OrderView> orderChronicle(EventLog log) {
        OrderProjection projection = new OrderProjection();
        return new Chronicle<>(projection, projection::begins, new OrderSources(log));
    }

    @Bean
    Retrospect<OrderId, OrderView> orderRetrospect(Chronicle<OrderId, OrderView> chronicle, TimeTravel travel) {
        return new Retrospect<>("order", chronicle::steps, travel, OrderFields.OF_A_VIEW, OrderRules.ALL);
    }

    @Bean
    Owners shownOwners(JdbcClient database) {
        return new ShownOwners(database);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, OrderStatus.class, OrderStatus::named);
    }
}
