package consigne.api.order;

import com.fasterxml.jackson.annotation.JsonIgnore;
import consigne.api.catalogue.Sku;

/**
 * A product that was put together for an order.
 *
 * @param ordered the product that the customer ordered; another one than the line's where it was substituted
 * @param line what is handed over, and what it costs the customer: never more than the product ordered
 */
public record PackedLine(Sku ordered, OrderLine line) {

    @JsonIgnore
    public boolean isSubstitute() {
        return !ordered.equals(line.sku());
    }
}
