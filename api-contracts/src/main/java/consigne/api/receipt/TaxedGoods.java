package consigne.api.receipt;

import consigne.api.Money;
import consigne.api.catalogue.VatRate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Goods of one rate of tax.
 *
 * @param goods what they cost, tax included
 * @param vat the tax inside {@code goods}: the sum of what the lines have, so that no cent comes or goes by rounding
 */
public record TaxedGoods(VatRate vatPercent, Money goods, Money vat) {

    /** The lines of a receipt by rate, the lowest first. */
    public static List<TaxedGoods> of(List<ReceiptLine> lines) {
        Map<VatRate, TaxedGoods> byRate = new TreeMap<>(Comparator.comparing(VatRate::percent));
        lines.forEach(line -> byRate.merge(
                line.vatPercent(), new TaxedGoods(line.vatPercent(), line.goods(), line.vat()), TaxedGoods::plus));
        return List.copyOf(byRate.values());
    }

    public TaxedGoods plus(TaxedGoods other) {
        return new TaxedGoods(vatPercent, goods.plus(other.goods), vat.plus(other.vat));
    }

    public TaxedGoods minus(TaxedGoods other) {
        return new TaxedGoods(vatPercent, goods.minus(other.goods), vat.minus(other.vat));
    }
}
