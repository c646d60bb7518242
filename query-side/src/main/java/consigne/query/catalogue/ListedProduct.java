package consigne.query.catalogue;

import consigne.api.Name;
import consigne.api.catalogue.Ean;
import consigne.api.catalogue.Packaging;
import consigne.api.catalogue.ProductPrice;
import consigne.api.catalogue.Sku;
import consigne.api.catalogue.Timeline;
import consigne.api.catalogue.view.Availability;
import consigne.api.catalogue.view.ProductDeposit;
import consigne.api.catalogue.view.ProductStatus;
import consigne.api.catalogue.view.ProductView;
import consigne.api.catalogue.view.UpcomingPrice;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A product with its prices: the one that held when it was last changed, and those that were to come. */
record ListedProduct(
        Sku sku,
        Name name,
        @Nullable Packaging packaging,
        @Nullable Ean ean,
        Timeline<ProductPrice> prices,
        boolean withdrawn,
        long version,
        Instant updatedAt) {

    /**
     * How it is shown at an instant.
     *
     * @param container what it comes in, if anything
     */
    ProductView shown(Instant now, @Nullable ListedContainer container, Availability availability) {
        ProductPrice price = prices.atOrFirst(now).orElseThrow();
        return new ProductView(
                sku,
                name,
                status(now),
                ean,
                price.unitPrice(),
                price.vatRate(),
                deposit(now, container).orElse(null),
                availability,
                prices.after(now).stream()
                        .map(change -> new UpcomingPrice(
                                change.value().unitPrice(), change.value().vatRate(), change.from()))
                        .toList(),
                version,
                updatedAt);
    }

    private ProductStatus status(Instant now) {
        if (withdrawn) {
            return ProductStatus.WITHDRAWN;
        }
        return prices.at(now).isPresent() ? ProductStatus.SOLD : ProductStatus.UPCOMING;
    }

    private Optional<ProductDeposit> deposit(Instant now, @Nullable ListedContainer container) {
        return packaging == null || container == null
                ? Optional.empty()
                : container
                        .deposit(now)
                        .map(each -> new ProductDeposit(packaging.container(), packaging.perUnit(), each));
    }
}
