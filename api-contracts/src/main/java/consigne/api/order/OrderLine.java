package consigne.api.order;

import consigne.api.Money;
import consigne.api.Name;
import consigne.api.Quantity;
import consigne.api.catalogue.Sku;
import consigne.api.catalogue.VatRate;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order, at the price and the deposit that held when it was placed.
 *
 * @param unitPrice what the customer pays for one, tax included, deposit not
 * @param deposit the returnable glass of one unit, if it comes in any
 */
public record OrderLine(
        Sku sku,
        Name name,
        Quantity quantity,
        Money unitPrice,
        VatRate vatRate,
        @Nullable LineDeposit deposit) {

    /** The price of the goods, tax included. */
    public Money goods() {
        return unitPrice.times(quantity);
    }

    /** The tax inside {@link #goods()}. */
    public Money vat() {
        return vatRate.within(goods());
    }

    /** The deposits on all containers of the line. */
    public Money deposits() {
        return deposit == null
                ? Money.zero(unitPrice.currency())
                : deposit.perProduct().times(quantity);
    }

    public OrderLine of(Quantity other) {
        return new OrderLine(sku, name, other, unitPrice, vatRate, deposit);
    }
}
