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
import consigne.query.orders.rules.OrderRules;
import consigne.query.processor.ReadModel;
import consigne.query.recorded.EventLog;
import consigne.query.retrospect.Retrospect;
import consigne.web.access.Owners;
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
    ReadModel orders(JdbcClient database) {
        return new FoldedViews<>(
                ORDERS,
                Set.of(OrderEvent.class, PaymentEvent.class, DeliverySettled.class),
                new OrderProjection(),
                new OrderTable(database, new OrderParts(database)));
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
