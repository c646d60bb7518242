package consigne.query.orders;

import consigne.api.OrderId;
import consigne.api.deposit.DepositAccountId;
import consigne.api.deposit.DepositEvent.DeliverySettled;
import consigne.api.order.view.OrderView;
import consigne.api.payment.PaymentId;
import consigne.query.folding.Past;
import consigne.query.folding.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Orders as they stood at an instant: the same fold, over the events that had happened by then. */
@Component
final class PastOrders {

    private final OrderProjection projection = new OrderProjection();
    private final Past past;

    PastOrders(Past past) {
        this.past = past;
    }

    Optional<OrderView> asOf(OrderId id, Instant asOf) {
        List<RecordedEvent> order = past.of("order:" + id, asOf).toList();
        return Past.fold(projection, order)
                .flatMap(placed -> Past.fold(
                        projection,
                        Past.merge(List.of(
                                order,
                                past.of(new PaymentId(id).toString(), asOf).toList(),
                                settlement(new DepositAccountId(placed.customerId()), id, asOf)))));
    }

    private List<RecordedEvent> settlement(DepositAccountId account, OrderId id, Instant asOf) {
        return past.of(account.toString(), asOf)
                .filter(event -> event.event() instanceof DeliverySettled settled
                        && settled.orderId().equals(id))
                .toList();
    }
}
