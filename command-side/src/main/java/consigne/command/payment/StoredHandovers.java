package consigne.command.payment;

import consigne.api.OrderId;
import consigne.api.order.HandedOverLine;
import consigne.api.order.OrderEvent.OrderDelivered;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** What customers took, read from the events themselves. */
record StoredHandovers(EventStore events) implements HandedOver {

    @Override
    public Optional<List<HandedOverLine>> lines(OrderId order) {
        DomainEventStream stream = events.readEvents(order.aggregateId(), 0);
        if (!stream.hasNext()) {
            return Optional.empty();
        }
        return Optional.of(stream.asStream()
                .filter(event -> event.getPayload() instanceof OrderDelivered)
                .map(event -> ((OrderDelivered) event.getPayload()).lines())
                .findFirst()
                .orElse(List.of()));
    }
}
