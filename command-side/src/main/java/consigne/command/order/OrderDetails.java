package consigne.command.order;

import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.api.catalogue.Sku;
import consigne.api.order.OrderLine;
import consigne.api.place.Depot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was ordered, by whom and when, at the prices of that moment. */
record OrderDetails(OrderId orderId, CustomerId customerId, Depot depot, List<OrderLine> lines, Instant placedAt) {

    Optional<OrderLine> line(Sku sku) {
        return lines.stream().filter(line -> line.sku().equals(sku)).findFirst();
    }

    OrderDetails with(List<OrderLine> otherLines) {
        return new OrderDetails(orderId, customerId, depot, otherLines, placedAt);
    }
}
