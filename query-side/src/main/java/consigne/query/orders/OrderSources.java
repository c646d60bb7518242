package consigne.query.orders;

import consigne.api.OrderId;
import consigne.api.deposit.DepositAccountId;
import consigne.api.deposit.DepositEvent.DeliverySettled;
import consigne.api.order.OrderEvent.OrderPlaced;
import consigne.api.payment.PaymentId;
import consigne.query.chronicle.EventSources;
import consigne.query.recorded.EventLog;
import consigne.query.recorded.RecordedEvent;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the events about an order are: its own, those of its payment, and what its customer's account says of it. */
record OrderSources(EventLog log) implements EventSources<OrderId> {

    @Override
    public List<RecordedEvent> of(OrderId order, long upTo) {
        List<RecordedEvent> own = log.of(List.of(order.aggregateId(), new PaymentId(order).toString()), upTo);
        List<RecordedEvent> settled = own.stream()
                .map(RecordedEvent::event)
                .filter(OrderPlaced.class::isInstance)
                .map(placed -> new DepositAccountId(((OrderPlaced) placed).customerId()))
                .flatMap(account ->
                        log.mentioning(order.value(), account.toString(), DeliverySettled.class, upTo).stream())
                .toList();
        return settled.isEmpty()
                ? own
                : Stream.concat(own.stream(), settled.stream())
                        .sorted(Comparator.comparingLong(RecordedEvent::position))
                        .toList();
    }
}
