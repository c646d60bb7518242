package consigne.api.order.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.api.Money;
import consigne.api.Name;
import consigne.api.Quantity;
import consigne.api.catalogue.Sku;
import consigne.api.catalogue.VatRate;
import consigne.api.order.LineDeposit;
import consigne.api.order.OrderLine;
import org.jspecify.annotations.Nullable;

/**
 * One product of an order, and what it comes to.
 *
 * @param unitPrice what the customer pays for one, tax included, deposit not
 * @param goods the price of all units, tax included
 * @param vat the tax inside {@code goods}
 * @param deposit the returnable glass of one unit, if it comes in any
 * @param deposits the deposits on all containers of the line
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineView(
        Sku sku,
        Name name,
        Quantity quantity,
        Money unitPrice,
        VatRate vatPercent,
        Money goods,
        Money vat,
        @Nullable LineDeposit deposit,
        Money deposits) {

    public static LineView of(OrderLine line) {
        return new LineView(
                line.sku(),
                line.name(),
                line.quantity(),
                line.unitPrice(),
                line.vatRate(),
                line.goods(),
                line.vat(),
                line.deposit(),
                line.deposits());
    }
}
