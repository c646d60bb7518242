package consigne.saga.receipt;

import static consigne.saga.receipt.Sales.eur;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Money;
import consigne.api.Name;
import consigne.api.Quantity;
import consigne.api.catalogue.Sku;
import consigne.api.catalogue.VatRate;
import consigne.api.receipt.ReceiptLine;
import consigne.api.receipt.TaxedGoods;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sales made up at random, paid back bit by bit. */
class GivingTaxBackTest {

    private static final List<VatRate> RATES = IntStream.of(0, 210, 550, 1000, 2000)
            .mapToObj(rate -> new VatRate(BigDecimal.valueOf(rate, 2)))
            .toList();

    private final Random random = new Random(20261127);

    @Test
    void neverMoreGoesBackThanWasChargedAndWithTheLastCentAllOfIt() {
        for (int sale = 0; sale < 2_000; sale++) {
            List<ReceiptLine> lines = lines();
            List<TaxedGoods> charged = TaxedGoods.of(lines);
            List<TaxedGoods> left = charged;
            Money back = eur("0.00");
            Money tax = eur("0.00");
            while (!goods(left).isZero()) {
                List<ReceiptLine> units = random.nextBoolean() ? someOf(lines) : List.of();
                Money amount = units.isEmpty() ? upTo(goods(charged)) : goods(TaxedGoods.of(units));
                List<TaxedGoods> given = GivenBack.of(amount, units, left);

                assertThat(goods(given)).isEqualTo(amount.orAtMost(goods(left)));
                left = GivenBack.without(left, given);
                assertThat(left)
                        .noneMatch(
                                rate -> rate.goods().isNegative() || rate.vat().isNegative());
                back = back.plus(goods(given));
                tax = tax.plus(vat(given));
            }
            assertThat(back).isEqualTo(goods(charged));
            assertThat(tax).isEqualTo(vat(charged));
        }
    }

    @Test
    void whatIsMoreThanAllGoodsIsNoneOfThem() {
        List<TaxedGoods> charged = TaxedGoods.of(lines());
        assertThat(GivenBack.of(goods(charged).plus(eur("1.00")), List.of(), charged))
                .isEqualTo(charged);
        assertThat(GivenBack.of(eur("1.00"), List.of(), GivenBack.without(charged, charged)))
                .isEmpty();
    }

    private List<ReceiptLine> lines() {
        return IntStream.rangeClosed(1, 1 + random.nextInt(6))
                .mapToObj(i -> ReceiptLine.of(
                        new Sku("sku-" + i),
                        new Name("Drink " + i),
                        new Quantity(1 + random.nextInt(12)),
                        Money.ofCents(1 + random.nextInt(400), eur("0.00").currency()),
                        RATES.get(random.nextInt(RATES.size()))))
                .toList();
    }

    private List<ReceiptLine> someOf(List<ReceiptLine> lines) {
        List<ReceiptLine> some = new ArrayList<>();
        for (ReceiptLine line : lines) {
            int units = random.nextInt(4);
            if (units > 0) {
                some.add(ReceiptLine.of(
                        line.sku(), line.name(), new Quantity(units), line.unitPrice(), line.vatPercent()));
            }
        }
        return some;
    }

    private Money upTo(Money most) {
        return Money.ofCents(1 + random.nextLong(most.cents()), most.currency());
    }

    private static Money goods(List<TaxedGoods> all) {
        return all.stream().map(TaxedGoods::goods).reduce(eur("0.00"), Money::plus);
    }

    private static Money vat(List<TaxedGoods> all) {
        return all.stream().map(TaxedGoods::vat).reduce(eur("0.00"), Money::plus);
    }
}
