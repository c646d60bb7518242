package consigne.command.catalogue;

import consigne.api.Money;
import consigne.api.Name;
import consigne.api.Quantity;
import consigne.api.catalogue.Sku;
import consigne.api.catalogue.VatRate;
import consigne.api.order.LineDeposit;
import consigne.api.order.OrderLine;
import org.jspecify.annotations.Nullable;

/** A product, what it costs, and the returnable glass that comes with it. */
public record Offer(
        Sku sku,
        Name name,
        Money unitPrice,
        VatRate vatRate,
        @Nullable LineDeposit deposit) {

    /** A line of an order for so many of it. */
    public OrderLine line(Quantity quantity) {
        return new OrderLine(sku, name, quantity, unitPrice, vatRate, deposit);
    }
}
