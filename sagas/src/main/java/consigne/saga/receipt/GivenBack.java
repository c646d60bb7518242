package consigne.saga.receipt;

import consigne.api.Money;
import consigne.api.receipt.ReceiptLine;
import consigne.api.receipt.TaxedGoods;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which tax goes back with money that is paid back.
 *
 * <p>Where it was said what the money is for, the tax is that of those units. An amount alone takes something off all
 * goods, in the proportion of what is left of each rate; what is more than all goods is a deposit, outside of the tax.
 * Never does more go back of a rate than was charged, and with the last cent of its goods goes the last of its tax.
 *
 * <p>Source: Code général des impôts, art. 272, 1: the tax of a sale that is cancelled or reduced goes back, as far as
 * it was charged; the split over several rates is the shop's, in proportion, cents by largest remainder.
 */
final class GivenBack {

    private GivenBack() {}

    /**
     * The goods, by rate of tax, whose price goes back.
     *
     * @param left what of the sale has not gone back yet
     * @param lines what the money is for; none where that was not said
     */
    static List<TaxedGoods> of(Money amount, List<ReceiptLine> lines, List<TaxedGoods> left) {
        List<TaxedGoods> stated = TaxedGoods.of(lines);
        return fits(stated, amount, left)
                ? stated.stream()
                        .map(back -> bounded(back, at(left, back).orElseThrow()))
                        .toList()
                : inProportion(amount, left);
    }

    /** What is left after goods went back. */
    static List<TaxedGoods> without(List<TaxedGoods> left, List<TaxedGoods> back) {
        return left.stream()
                .map(rate -> at(back, rate).map(rate::minus).orElse(rate))
                .toList();
    }

    private static boolean fits(List<TaxedGoods> stated, Money amount, List<TaxedGoods> left) {
        return !stated.isEmpty()
                && sum(stated, amount).equals(amount)
                && stated.stream()
                        .allMatch(back -> at(left, back)
                                .filter(rate -> !back.goods().exceeds(rate.goods()))
                                .isPresent());
    }

    private static TaxedGoods bounded(TaxedGoods back, TaxedGoods left) {
        return back.goods().equals(left.goods())
                ? left
                : new TaxedGoods(left.vatPercent(), back.goods(), back.vat().orAtMost(left.vat()));
    }

    private static List<TaxedGoods> inProportion(Money amount, List<TaxedGoods> left) {
        Money all = sum(left, amount);
        Money goods = amount.orAtMost(all);
        List<TaxedGoods> shares = new ArrayList<>();
        List<Long> cents = shares(goods.cents(), left, all.cents());
        for (int i = 0; i < left.size(); i++) {
            TaxedGoods rate = left.get(i);
            Money share = Money.ofCents(cents.get(i), amount.currency());
            if (!share.isZero()) {
                shares.add(new TaxedGoods(rate.vatPercent(), share, vat(rate, share)));
            }
        }
        return List.copyOf(shares);
    }

    /** Whole cents in the proportion of the goods of each rate; those that are over go to the largest remainders. */
    private static List<Long> shares(long cents, List<TaxedGoods> left, long all) {
        if (all == 0) {
            return left.stream().map(_ -> 0L).toList();
        }
        List<BigInteger[]> divided = left.stream()
                .map(rate -> BigInteger.valueOf(cents)
                        .multiply(BigInteger.valueOf(rate.goods().cents()))
                        .divideAndRemainder(BigInteger.valueOf(all)))
                .toList();
        List<Long> shares = new ArrayList<>(
                divided.stream().map(each -> each[0].longValueExact()).toList());
        long over = cents - shares.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, left.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> divided.get(i)[1]).reversed())
                .limit(over)
                .forEach(i -> shares.set(i, shares.get(i) + 1));
        return shares;
    }

    private static Money vat(TaxedGoods rate, Money goods) {
        return goods.equals(rate.goods())
                ? rate.vat()
                : Money.ofCents(
                        BigDecimal.valueOf(rate.vat().cents())
                                .multiply(BigDecimal.valueOf(goods.cents()))
                                .divide(BigDecimal.valueOf(rate.goods().cents()), 0, Money.ROUNDING)
                                .longValueExact(),
                        goods.currency());
    }

    private static Optional<TaxedGoods> at(List<TaxedGoods> goods, TaxedGoods rate) {
        return goods.stream()
                .filter(each ->
                        each.vatPercent().percent().compareTo(rate.vatPercent().percent()) == 0)
                .findFirst();
    }

    private static Money sum(List<TaxedGoods> goods, Money like) {
        return goods.stream().map(TaxedGoods::goods).reduce(Money.zero(like.currency()), Money::plus);
    }
}
