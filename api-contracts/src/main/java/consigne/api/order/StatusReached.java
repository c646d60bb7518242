package consigne.api.order;

import java.time.Instant;

/** When an order came to a status. */
public record StatusReached(OrderStatus status, Instant at) {}
