package consigne.api.receipt;

import consigne.api.Money;
import consigne.api.Name;
import consigne.api.Quantity;
import consigne.api.catalogue.Sku;
import consigne.api.catalogue.VatRate;

/**
 * One product on a receipt.
 *
 * @param name what it was called when it was ordered
 * @param quantity how many units the customer took; of a refund, how many are paid back
 * @param unitPrice what one cost, tax included, deposit not
 * @param goods what all of them cost, tax included
 * @param vat the tax inside {@code goods}
 */
public record ReceiptLine(
        Sku sku, Name name, Quantity quantity, Money unitPrice, VatRate vatPercent, Money goods, Money vat) {

    /** A line at the price and the rate that held. */
    public static ReceiptLine of(Sku sku, Name name, Quantity quantity, Money unitPrice, VatRate vatRate) {
        Money goods = unitPrice.times(quantity);
        return new ReceiptLine(sku, name, quantity, unitPrice, vatRate, goods, vatRate.within(goods));
    }
}
