package consigne.eventstore.planted;

import consigne.api.OrderId;

public interface KnowsOrders {
    OrderId order();
}
