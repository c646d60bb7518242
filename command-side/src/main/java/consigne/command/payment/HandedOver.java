package consigne.command.payment;

import consigne.api.OrderId;
import consigne.api.order.HandedOverLine;
import java.util.List;
import java.util.Optional;

/** What customers took at the door. */
@FunctionalInterface
interface HandedOver {

    /** The lines of an order, none before it is delivered; empty where there is no such order. */
    Optional<List<HandedOverLine>> lines(OrderId order);
}
