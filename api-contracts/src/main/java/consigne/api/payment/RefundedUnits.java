package consigne.api.payment;

import consigne.api.Money;
import consigne.api.Name;
import consigne.api.Quantity;
import consigne.api.catalogue.Sku;
import consigne.api.catalogue.VatRate;

/**
 * Units of a product that are paid back.
 *
 * @param unitPrice what the customer paid for one, tax included, deposit not
 */
public record RefundedUnits(Sku sku, Name name, Quantity quantity, Money unitPrice, VatRate vatRate) {

    /** What they are worth. */
    public Money worth() {
        return unitPrice.times(quantity);
    }
}
