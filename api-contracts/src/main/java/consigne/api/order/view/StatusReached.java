package consigne.api.order.view;

import consigne.api.order.OrderStatus;
import java.time.Instant;

/**
 * When an order came to a status.
 *
 * @param at when
 */
public record StatusReached(OrderStatus status, Instant at) {}
