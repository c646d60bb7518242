package consigne.command.payment;

import static consigne.command.given.Drinks.BEER;
import static consigne.command.given.Drinks.COLA;
import static consigne.command.given.Drinks.LEMONADE;
import static consigne.command.given.Drinks.aCola;
import static consigne.command.given.Drinks.aCrateOfBeer;
import static consigne.command.given.Drinks.eur;
import static consigne.command.given.Drinks.units;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Quantity;
import consigne.api.Rejection;
import consigne.api.catalogue.Sku;
import consigne.api.order.HandedOverLine;
import consigne.api.order.OrderLine;
import consigne.api.order.OrderRejection.MoreThanThereIs;
import consigne.api.order.OrderRejection.NotInOrder;
import consigne.api.payment.RefundedUnits;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefundingLinesTest {

    @Test
    void unitsAreWorthTheirPriceWithoutTheDeposit() {
        isWorth("2.40", Map.of(COLA, units(2)), aCola().line(units(6)));
        isWorth(
                "25.20",
                Map.of(COLA, units(1), BEER, units(1)),
                aCola().line(units(6)),
                aCrateOfBeer().line(units(1)));
    }

    @Test
    void ofOneProductAtTwoPricesTheDearestIsGivenBackFirst() {
        isWorth(
                "3.50",
                Map.of(COLA, units(3)),
                aCola("1.10").line(units(2)),
                aCola("1.20").line(units(2)));
    }

    @Test
    void whatIsGivenBackIsWrittenDownAtThePriceAndTheTaxThatItWasSoldAt() {
        OrderLine dear = aCola("1.20").line(units(2));
        OrderLine cheap = aCola("1.10").line(units(2));
        assertThat(RefundedLines.of(delivered(cheap, dear), Map.of(COLA, units(3))))
                .isEqualTo(new RefundedLines.Worth(List.of(given(dear, 2), given(cheap, 1))));
    }

    private static RefundedUnits given(OrderLine line, long quantity) {
        return new RefundedUnits(line.sku(), line.name(), units(quantity), line.unitPrice(), line.vatRate());
    }

    @Test
    void whatWasNotTakenIsNotGivenBack() {
        isNot(new NotInOrder(LEMONADE), Map.of(LEMONADE, units(1)), aCola().line(units(6)));
        isNot(new MoreThanThereIs(COLA, units(7), units(6)), Map.of(COLA, units(7)), aCola().line(units(6)));
        isNot(new NotInOrder(COLA), Map.of(COLA, units(1)));
    }

    private static void isWorth(String amount, Map<Sku, Quantity> refunded, OrderLine... taken) {
        assertThat(RefundedLines.of(delivered(taken), refunded))
                .isInstanceOfSatisfying(
                        RefundedLines.Worth.class,
                        worth -> assertThat(worth.amount()).isEqualTo(eur(amount)));
    }

    private static void isNot(Rejection why, Map<Sku, Quantity> refunded, OrderLine... taken) {
        assertThat(RefundedLines.of(delivered(taken), refunded)).isEqualTo(new RefundedLines.Not(why));
    }

    private static List<HandedOverLine> delivered(OrderLine... lines) {
        return Stream.of(lines)
                .map(line -> new HandedOverLine(line, Quantity.ZERO, Quantity.ZERO, null))
                .toList();
    }
}
