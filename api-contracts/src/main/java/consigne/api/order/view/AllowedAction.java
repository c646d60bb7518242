package consigne.api.order.view;

import consigne.api.OrderId;
import consigne.api.order.OrderAction;

/**
 * A command that an order allows now, and the HTTP request that gives it.
 *
 * @param href the path of the request
 * @param method the method of the request
 */
public record AllowedAction(OrderAction action, String method, String href) {

    static AllowedAction on(OrderId orderId, OrderAction action) {
        String order = "/api/orders/" + orderId;
        return switch (action) {
            case CHANGE_LINES -> new AllowedAction(action, "PUT", order + "/lines");
            case CHANGE_DELIVERY -> new AllowedAction(action, "PUT", order + "/slot");
            case CANCEL -> new AllowedAction(action, "POST", order + "/cancellation");
            case PAY -> new AllowedAction(action, "POST", order + "/payment");
            case PICK -> new AllowedAction(action, "POST", order + "/picking");
            case DISPATCH -> new AllowedAction(action, "POST", order + "/dispatch");
            case DELIVER -> new AllowedAction(action, "POST", order + "/delivery");
        };
    }
}
