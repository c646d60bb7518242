package consigne.saga;

import consigne.api.deposit.DepositEvent.DeliverySettled;
import consigne.api.receipt.ReceiptEvent.ReceiptIssued;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/** Finds the order that an event is about, in whose sequence events wait for each other. */
public final class OrderOfEvent {

    private OrderOfEvent() {}

    /** The id of the order; that of the aggregate where only a text could tell, and that cannot be read. */
    public static String of(EventMessage<?> event) {
        if (!(event instanceof DomainEventMessage<?> stored)) {
            return event.getIdentifier();
        }
        String aggregate = stored.getAggregateIdentifier();
        return switch (aggregate.substring(0, aggregate.indexOf(':') + 1)) {
            case "order:", "payment:" -> aggregate.substring(aggregate.indexOf(':') + 1);
            default -> ofText(stored, aggregate);
        };
    }

    private static String ofText(DomainEventMessage<?> stored, String aggregate) {
        Class<?> type = stored.getPayloadType();
        if (type != DeliverySettled.class && type != ReceiptIssued.class) {
            return aggregate;
        }
        try {
            return orderOf(Objects.requireNonNull(stored.getPayload()));
        } catch (RuntimeException unreadable) {
            return aggregate;
        }
    }

    private static String orderOf(Object event) {
        return event instanceof ReceiptIssued issued
                ? issued.receipt().orderId().toString()
                : ((DeliverySettled) event).orderId().toString();
    }
}
