package consigne.command.catalogue;

import consigne.api.catalogue.ProductEvent;
import consigne.api.catalogue.ProductEvent.ProductDefined;
import org.jspecify.annotations.Nullable;

/** What is known of a product: how it is sold now, if it is. */
record ProductState(@Nullable ProductDefined definition) {

    static final ProductState UNKNOWN = new ProductState(null);

    ProductState evolve(ProductEvent event) {
        return switch (event) {
            case ProductDefined defined -> new ProductState(defined);
        };
    }
}
