package consigne.api.stock;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import consigne.api.Name;
import consigne.api.Quantity;
import consigne.api.catalogue.Sku;
import consigne.api.place.Depot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much there is of a product in a depot.
 *
 * @param name what the product is called, where the catalogue has it
 * @param onHand what is physically there
 * @param reserved what of it belongs to orders that are not picked yet
 * @param version how many events there are of the stock; 0 where nothing has happened to it. Its ETag
 * @param updatedAt when that event was recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StockView(
        Sku sku,
        Depot depot,
        @Nullable Name name,
        Quantity onHand,
        Quantity reserved,
        long version,
        Instant updatedAt) {

    /** What can still be reserved: on hand − reserved. */
    @JsonProperty(access = Access.READ_ONLY)
    public Quantity available() {
        return onHand.minus(reserved);
    }
}
