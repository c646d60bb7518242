package consigne.api.order;

import consigne.api.Quantity;
import consigne.api.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A line at the door.
 *
 * @param line the product, with the quantity that the customer took
 * @param returned how many units come back on hand
 * @param writtenOff how many units were lost, for {@code reason}
 */
public record HandedOverLine(
        OrderLine line,
        Quantity returned,
        Quantity writtenOff,
        @Nullable Reason reason) {}
