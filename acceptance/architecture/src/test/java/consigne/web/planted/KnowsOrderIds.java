package consigne.web.planted;

import consigne.api.OrderId;

public interface KnowsOrderIds {
    OrderId order();
}
