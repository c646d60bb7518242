package consigne.query.asof;

import java.time.Instant;

/**
 * A view as it stood.
 *
 * @param position of which it is; sent with other queries, they show the same state of the shop
 * @param instant of which it is; when the event at that position was recorded, where no instant was asked about
 */
public record PastView<V>(V view, long position, Instant instant) {}
