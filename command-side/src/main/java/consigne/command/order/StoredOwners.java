package consigne.command.order;

import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.api.order.OrderEvent.OrderCorrected;
import consigne.api.order.OrderEvent.OrderImported;
import consigne.api.order.OrderEvent.OrderPlaced;
import consigne.web.access.Owners;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Knows whose an order is by the event that began it, or corrected it, so that nothing has to catch up first. */
final class StoredOwners implements Owners {

    private final EventStore events;

    StoredOwners(EventStore events) {
        this.events = events;
    }

    @Override
    public String kind() {
        return "order";
    }

    @Override
    public Side side() {
        return Side.COMMANDS;
    }

    @Override
    public Optional<CustomerId> of(String order) {
        DomainEventStream stream = events.readEvents(new OrderId(order).aggregateId(), 0);
        if (!stream.hasNext()) {
            return Optional.empty();
        }
        return switch (stream.next().getPayload()) {
            case OrderPlaced placed -> Optional.of(placed.customerId());
            case OrderImported imported -> Optional.of(lastly(imported, stream));
            default -> Optional.empty();
        };
    }

    /** The books may have been corrected since. */
    private static CustomerId lastly(OrderImported imported, DomainEventStream rest) {
        return rest.asStream()
                .map(DomainEventMessage::getPayload)
                .filter(OrderCorrected.class::isInstance)
                .map(corrected -> ((OrderCorrected) corrected).invoice().customerId())
                .reduce(imported.invoice().customerId(), (_, later) -> later);
    }
}
