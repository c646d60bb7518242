package consigne.query.catalogue;

import consigne.api.Event;
import consigne.api.catalogue.ProductEvent;
import consigne.api.catalogue.ProductEvent.ProductBroughtBack;
import consigne.api.catalogue.ProductEvent.ProductDefined;
import consigne.api.catalogue.ProductEvent.ProductWithdrawn;
import consigne.api.catalogue.ProductPrice;
import consigne.api.catalogue.Sku;
import consigne.api.catalogue.Timeline;
import consigne.query.folding.Projection;
import consigne.query.recorded.RecordedEvent;
import org.jspecify.annotations.Nullable;

/** A product and its prices, without those that are over. */
final class ProductProjection implements Projection<Sku, ListedProduct> {

    @Override
    public @Nullable Sku about(Event event) {
        return event instanceof ProductEvent product ? product.sku() : null;
    }

    @Override
    public boolean begins(Event event) {
        return false;
    }

    @Override
    public ListedProduct evolve(@Nullable ListedProduct view, RecordedEvent recorded) {
        return switch (recorded.event()) {
            case ProductDefined e ->
                new ListedProduct(
                        e.sku(),
                        e.name(),
                        e.packaging(),
                        e.ean(),
                        (view == null ? Timeline.<ProductPrice>empty() : view.prices())
                                .with(new ProductPrice(e.unitPrice(), e.vatRate()), e.effectiveFrom())
                                .since(recorded.recordedAt()),
                        view != null && view.withdrawn(),
                        recorded.version(),
                        recorded.recordedAt());
            case ProductWithdrawn _ -> sold(view, false, recorded);
            case ProductBroughtBack _ -> sold(view, true, recorded);
            default -> throw new IllegalArgumentException(recorded.event() + " is not about a product");
        };
    }

    private static ListedProduct sold(@Nullable ListedProduct view, boolean sold, RecordedEvent recorded) {
        if (view == null) {
            throw new IllegalArgumentException(recorded.event() + " comes before its product was defined");
        }
        return new ListedProduct(
                view.sku(),
                view.name(),
                view.packaging(),
                view.ean(),
                view.prices(),
                !sold,
                recorded.version(),
                recorded.recordedAt());
    }
}
