package consigne.api.order.view;

import consigne.api.Money;
import consigne.api.past.ImportedInvoice;
import consigne.api.past.ImportedLine;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/**
 * What an order comes to.
 *
 * @param goods the price of all products, tax included
 * @param vat the tax inside {@code goods}; zero for an imported order, whose books do not name it
 * @param deposits the deposits on all containers
 * @param charges postage, fees and discounts of an imported order
 * @param total goods + deposits + charges
 */
public record OrderTotals(Money goods, Money vat, Money deposits, Money charges, Money total) {

    /** The totals of an order's lines. */
    public static OrderTotals of(List<LineView> lines, Currency currency) {
        Money goods = sum(lines, LineView::goods, currency);
        Money deposits = sum(lines, LineView::deposits, currency);
        Money none = Money.zero(currency);
        return new OrderTotals(goods, sum(lines, LineView::vat, currency), deposits, none, goods.plus(deposits));
    }

    /** The totals of an invoice of the past. */
    public static OrderTotals of(ImportedInvoice invoice) {
        Money goods = sum(invoice.lines(), ImportedLine::amount, invoice.currency());
        Money charges = sum(invoice.charges(), ImportedLine::amount, invoice.currency());
        Money none = Money.zero(invoice.currency());
        return new OrderTotals(goods, none, none, charges, invoice.total());
    }

    private static <T> Money sum(List<T> lines, Function<T, Money> amount, Currency currency) {
        return lines.stream().map(amount).reduce(Money.zero(currency), Money::plus);
    }
}
