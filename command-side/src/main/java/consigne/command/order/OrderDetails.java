package consigne.command.order;

import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.api.catalogue.Sku;
import consigne.api.delivery.AgreedDelivery;
import consigne.api.order.OrderLine;
import consigne.api.place.Depot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was ordered, by whom and when, at the prices of that moment, and when and where it is delivered, if it is. */
record OrderDetails(
        OrderId orderId,
        CustomerId customerId,
        Depot depot,
        @Nullable AgreedDelivery delivery,
        List<OrderLine> lines,
        Instant placedAt) {

    Optional<OrderLine> line(Sku sku) {
        return lines.stream().filter(line -> line.sku().equals(sku)).findFirst();
    }

    OrderDetails with(List<OrderLine> otherLines, @Nullable AgreedDelivery otherDelivery) {
        return new OrderDetails(orderId, customerId, depot, otherDelivery, otherLines, placedAt);
    }
}
