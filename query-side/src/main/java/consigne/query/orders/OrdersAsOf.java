package consigne.query.orders;

import consigne.api.OrderId;
import consigne.api.deposit.DepositAccountId;
import consigne.api.deposit.DepositEvent.DeliverySettled;
import consigne.api.order.view.OrderView;
import consigne.api.payment.PaymentId;
import consigne.query.asof.AsOf;
import consigne.query.asof.EventsAsOf;
import consigne.query.recorded.RecordedEvent;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Orders as they stood at an instant: the same fold, over the events that had happened by then. */
@Component
final class OrdersAsOf {

    private final OrderProjection projection = new OrderProjection();
    private final EventsAsOf past;

    OrdersAsOf(EventsAsOf past) {
        this.past = past;
    }

    Optional<OrderView> asOf(OrderId id, AsOf asOf) {
        List<RecordedEvent> order = past.of("order:" + id, asOf).toList();
        return EventsAsOf.fold(projection, order)
                .flatMap(placed -> EventsAsOf.fold(
                        projection,
                        EventsAsOf.merge(List.of(
                                order,
                                past.of(new PaymentId(id).toString(), asOf).toList(),
                                settlement(new DepositAccountId(placed.customerId()), id, asOf)))))
                .map(then -> OrderViewBuilder.builder(then).asOf(asOf.instant()).build());
    }

    private List<RecordedEvent> settlement(DepositAccountId account, OrderId id, AsOf asOf) {
        return past.of(account.toString(), asOf)
                .filter(event -> event.event() instanceof DeliverySettled settled
                        && settled.orderId().equals(id))
                .toList();
    }
}
