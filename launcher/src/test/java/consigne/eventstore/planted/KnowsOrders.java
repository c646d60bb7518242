package consigne.eventstore.planted;

import consigne.api.order.OrderId;

public interface KnowsOrders {
    OrderId order();
}
