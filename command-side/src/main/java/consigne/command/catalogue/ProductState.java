package consigne.command.catalogue;

import consigne.api.catalogue.Bulk;
import consigne.api.catalogue.ProductEvent;
import consigne.api.catalogue.ProductEvent.ProductBroughtBack;
import consigne.api.catalogue.ProductEvent.ProductDefined;
import consigne.api.catalogue.ProductEvent.ProductWithdrawn;
import consigne.api.catalogue.ProductPrice;
import consigne.api.catalogue.Timeline;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a product.
 *
 * @param definition the last word on all but the price
 * @param isWithdrawn whether it is sold no longer, whatever it costs
 */
record ProductState(@Nullable ProductDefined definition, Timeline<ProductPrice> prices, boolean isWithdrawn) {

    static final ProductState UNKNOWN = new ProductState(null, Timeline.empty(), false);

    ProductState evolve(ProductEvent event) {
        return switch (event) {
            case ProductDefined e ->
                new ProductState(
                        e, prices.with(new ProductPrice(e.unitPrice(), e.vatRate()), e.effectiveFrom()), isWithdrawn);
            case ProductWithdrawn _ -> new ProductState(definition, prices, true);
            case ProductBroughtBack _ -> new ProductState(definition, prices, false);
        };
    }

    /** What one takes up in a van where it comes in no glass, measured or not. */
    Bulk bulkOrUsual() {
        return definition == null || definition.bulk() == null ? Bulk.USUAL : definition.bulk();
    }

    /** Whether a definition says nothing that does not hold already. */
    boolean isAsIn(ProductDefined other) {
        return definition != null
                && definition.name().equals(other.name())
                && Objects.equals(definition.packaging(), other.packaging())
                && Objects.equals(definition.bulk(), other.bulk())
                && Objects.equals(definition.ean(), other.ean())
                && prices.at(other.effectiveFrom())
                        .equals(Optional.of(new ProductPrice(other.unitPrice(), other.vatRate())));
    }
}
