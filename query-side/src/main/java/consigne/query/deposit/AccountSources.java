package consigne.query.deposit;

import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.api.deposit.DepositAccountId;
import consigne.api.order.OrderEvent.OrderCorrected;
import consigne.api.order.OrderEvent.OrderImported;
import consigne.api.order.OrderEvent.OrderPlaced;
import consigne.query.chronicle.EventSources;
import consigne.query.orders.CustomersOrders;
import consigne.query.recorded.EventLog;
import consigne.query.recorded.RecordedEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where the events about an account are: its own, and what of its customer's orders makes them known. */
record AccountSources(EventLog log, CustomersOrders orders) implements EventSources<CustomerId> {

    @Override
    public List<RecordedEvent> of(CustomerId customer, long upTo) {
        List<String> ordered =
                orders.upTo(customer, upTo).stream().map(OrderId::aggregateId).toList();
        return Stream.concat(
                        log.of(List.of(new DepositAccountId(customer).toString()), upTo).stream(),
                        log
                                .of(ordered, Set.of(OrderPlaced.class, OrderImported.class, OrderCorrected.class), upTo)
                                .stream())
                .sorted(Comparator.comparingLong(RecordedEvent::position))
                .toList();
    }
}
