package consigne.api.customer.view;

import consigne.api.Money;
import consigne.api.OrderId;
import consigne.api.order.OrderStatus;
import java.time.Instant;

/**
 * An order of which something is left to be done.
 *
 * @param placedAt when it was placed
 * @param total goods and deposits
 */
public record OpenOrder(OrderId orderId, OrderStatus status, Instant placedAt, Money total) {}
