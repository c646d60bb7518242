package consigne.api.stock;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import consigne.api.Quantity;

/**
 * How much there is of a product in a depot.
 *
 * @param onHand what is physically there
 * @param reserved what of it belongs to orders that are not picked yet; never more than is on hand
 */
public record StockLevel(Quantity onHand, Quantity reserved) {

    public static final StockLevel NOTHING = new StockLevel(Quantity.ZERO, Quantity.ZERO);

    /** What can still be reserved: on hand − reserved. */
    @JsonProperty(access = Access.READ_ONLY)
    public Quantity available() {
        return onHand.minus(reserved);
    }
}
