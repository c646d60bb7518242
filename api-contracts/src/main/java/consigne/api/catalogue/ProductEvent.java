package consigne.api.catalogue;

import consigne.api.Event;
import consigne.api.Money;
import consigne.api.Name;
import org.jspecify.annotations.Nullable;

/** What can have happened to a product. */
public sealed interface ProductEvent extends Event {

    Sku sku();

    @Override
    default String aggregateId() {
        return "product:" + sku();
    }

    /**
     * The product is sold like this from now on.
     *
     * @param unitPrice what a customer pays for one, tax included, deposit not
     * @param packaging the returnable glass that one comes in, if any
     */
    record ProductDefined(
            Sku sku,
            Name name,
            Money unitPrice,
            VatRate vatRate,
            @Nullable Packaging packaging) implements ProductEvent {}
}
