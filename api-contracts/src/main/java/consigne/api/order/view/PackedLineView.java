package consigne.api.order.view;

import consigne.api.catalogue.Sku;
import consigne.api.order.PackedLine;

/**
 * A product that was put together for an order.
 *
 * @param ordered the product that the customer ordered
 * @param substitute whether another product stands in for it
 * @param line what was put together
 */
public record PackedLineView(Sku ordered, boolean substitute, LineView line) {

    public static PackedLineView of(PackedLine packed) {
        return new PackedLineView(packed.ordered(), packed.isSubstitute(), LineView.of(packed.line()));
    }
}
