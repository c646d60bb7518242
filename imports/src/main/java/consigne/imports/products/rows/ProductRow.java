package consigne.imports.products.rows;

import consigne.api.Money;
import consigne.api.Name;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.catalogue.Ean;
import consigne.api.catalogue.Packaging;
import consigne.api.catalogue.ProductCommand.DefineProduct;
import consigne.api.catalogue.Sku;
import consigne.api.catalogue.VatRate;
import consigne.api.place.Depot;
import consigne.api.stock.StockCommand.CountStock;
import consigne.api.stock.StockId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row that can be taken: a product, and how much of it there is in a depot.
 *
 * @param line the line of the file on which it begins
 * @param bytes how many bytes of the file it takes
 * @param text the row as it is written, or its beginning
 * @param onHand how many units there are; not said where the file says nothing
 * @param first whether it is the first of its product; another one is about another depot
 */
public record ProductRow(
        long line,
        long bytes,
        String text,
        Sku sku,
        Name name,
        Money unitPrice,
        VatRate vatRate,
        @Nullable Packaging packaging,
        @Nullable Ean ean,
        Depot depot,
        @Nullable Quantity onHand,
        boolean first) {

    /** Why a stock is counted that a file tells of. */
    public static final Reason COUNTED = new Reason("As a file of products has it");

    /** Defines the product, with its price from an instant on. */
    public DefineProduct definition(Instant from) {
        return new DefineProduct(sku, name, unitPrice, vatRate, packaging, ean, from);
    }

    /** Counts the stock, if the row says anything of it. */
    public Optional<CountStock> count() {
        return onHand == null
                ? Optional.empty()
                : Optional.of(new CountStock(new StockId(depot, sku), onHand, COUNTED));
    }
}
