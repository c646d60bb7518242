package consigne.api.order.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.order.HandedOverLine;
import org.jspecify.annotations.Nullable;

/**
 * What became of a product at the door.
 *
 * @param line the product, with the quantity that the customer took
 * @param returned how many units came back on hand
 * @param writtenOff how many units were lost, for {@code reason}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HandedOverLineView(
        LineView line,
        Quantity returned,
        Quantity writtenOff,
        @Nullable Reason reason) {

    public static HandedOverLineView of(HandedOverLine line) {
        return new HandedOverLineView(LineView.of(line.line()), line.returned(), line.writtenOff(), line.reason());
    }
}
