package consigne.command.order;

import consigne.api.order.OrderCommand;
import consigne.api.order.OrderEvent;
import consigne.platform.deciding.DecidedAggregate;
import org.axonframework.modelling.command.AggregateRoot;

/** The Axon aggregate around {@link OrderDecider}. */
@AggregateRoot(type = "order")
final class Order extends DecidedAggregate<OrderState, OrderCommand, OrderEvent> {

    Order(String id, OrderDecider decider) {
        super(id, decider);
    }
}
