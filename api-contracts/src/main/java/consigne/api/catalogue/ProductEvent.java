package consigne.api.catalogue;

import consigne.api.Event;
import consigne.api.Money;
import consigne.api.Name;
import consigne.api.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can have happened to a product. */
public sealed interface ProductEvent extends Event {

    Sku sku();

    @Override
    default String aggregateId() {
        return "product:" + sku();
    }

    /**
     * The product is called so and comes like this from now on, and costs so much from {@code effectiveFrom} on.
     *
     * @param unitPrice what a customer pays for one, tax included, deposit not
     * @param packaging the returnable glass that one comes in, if any
     * @param bulk what one takes up in a van where it comes in none
     */
    record ProductDefined(
            Sku sku,
            Name name,
            Money unitPrice,
            VatRate vatRate,
            @Nullable Packaging packaging,
            @Nullable Bulk bulk,
            @Nullable Ean ean,
            Instant effectiveFrom)
            implements ProductEvent {

        /** One of which nobody said what it takes up. */
        public ProductDefined(
                Sku sku,
                Name name,
                Money unitPrice,
                VatRate vatRate,
                @Nullable Packaging packaging,
                @Nullable Ean ean,
                Instant effectiveFrom) {
            this(sku, name, unitPrice, vatRate, packaging, null, ean, effectiveFrom);
        }
    }

    /** The product is sold no longer. */
    record ProductWithdrawn(Sku sku, Reason reason) implements ProductEvent {}

    /** The product is sold again. */
    record ProductBroughtBack(Sku sku) implements ProductEvent {}
}
