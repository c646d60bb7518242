package consigne.saga.receipt;

import static consigne.saga.receipt.Desk.FRIDAY;
import static consigne.saga.receipt.Sales.ADA;
import static consigne.saga.receipt.Sales.BOTTLE;
import static consigne.saga.receipt.Sales.ON_ALCOHOL;
import static consigne.saga.receipt.Sales.ON_FOOD;
import static consigne.saga.receipt.Sales.ORDER;
import static consigne.saga.receipt.Sales.beers;
import static consigne.saga.receipt.Sales.captured;
import static consigne.saga.receipt.Sales.closed;
import static consigne.saga.receipt.Sales.colas;
import static consigne.saga.receipt.Sales.delivered;
import static consigne.saga.receipt.Sales.eur;
import static consigne.saga.receipt.Sales.refundOf;
import static consigne.saga.receipt.Sales.refundOfColas;
import static consigne.saga.receipt.Sales.refunded;
import static consigne.saga.receipt.Sales.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import consigne.api.Quantity;
import consigne.api.deposit.ChargedContainers;
import consigne.api.deposit.Empties;
import consigne.api.order.OrderLine;
import consigne.api.receipt.Receipt;
import consigne.api.receipt.ReceiptEvent.ReceiptIssued;
import consigne.api.receipt.ReceiptKind;
import consigne.api.receipt.ReceiptLine;
import consigne.api.receipt.ReceiptNumber;
import consigne.api.receipt.ReceiptSums;
import consigne.api.receipt.TaxedGoods;
import consigne.saga.notes.SagaNote;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events in, receipts out; each event once, and more often. */
class WritingReceiptsTest {

    private static final ReceiptNumber FIRST = new ReceiptNumber("R-2026-000001");

    private static final Receipt SALE = new Receipt(
            ReceiptKind.SALE,
            ORDER,
            ADA,
            null,
            FRIDAY,
            List.of(line(beers(12)), line(colas(6))),
            List.of(
                    new TaxedGoods(ON_FOOD, eur("7.20"), eur("0.38")),
                    new TaxedGoods(ON_ALCOHOL, eur("23.40"), eur("3.90"))),
            List.of(bottles(12), bottles(6)),
            List.of(new Empties(BOTTLE, new Quantity(10))),
            new ReceiptSums(
                    eur("30.60"), eur("4.28"), eur("3.60"), eur("2.00"), eur("32.20"), eur("4.00"), eur("28.20")));

    @ParameterizedTest(name = "each event {0} times")
    @ValueSource(ints = {1, 2})
    void anOrderThatIsClosedHasOneReceipt(int times) {
        Desk desk = sold(times);
        assertThat(desk.issued()).containsExactly(new ReceiptIssued(FIRST, FRIDAY, SALE));
        assertThat(desk.heard()).hasSize(1);
    }

    @ParameterizedTest(name = "each event {0} times")
    @ValueSource(ints = {1, 2})
    void aRefundOfUnitsHasOneThatNamesThemAndTheSale(int times) {
        Desk desk = sold(times).take(refundOfColas(1, 2), refunded(1, "2.40"));

        TaxedGoods back = new TaxedGoods(ON_FOOD, eur("2.40"), eur("0.13"));
        assertThat(desk.receipts())
                .containsExactly(
                        SALE,
                        refund(
                                List.of(line(colas(2))),
                                List.of(back),
                                new ReceiptSums(
                                        eur("2.40"),
                                        eur("0.13"),
                                        eur("0.00"),
                                        eur("0.00"),
                                        eur("2.40"),
                                        eur("0.00"),
                                        eur("2.40"))));
        assertThat(desk.heard()).hasSize(2);
    }

    @ParameterizedTest(name = "each event {0} times")
    @ValueSource(ints = {1, 2})
    void aRefundOfAnAmountTakesSomethingOffAllGoodsByTheirShare(int times) {
        Desk desk = sold(times).take(refundOf(1, "10.20"), refunded(1, "10.20"));

        assertThat(desk.receipts().getLast().vat())
                .containsExactly(
                        new TaxedGoods(ON_FOOD, eur("2.40"), eur("0.13")),
                        new TaxedGoods(ON_ALCOHOL, eur("7.80"), eur("1.30")));
    }

    @Test
    void withTheLastOfThePriceTheLastOfTheTaxGoesBackAndWhatIsMoreIsADeposit() {
        Desk desk = new Desk(1)
                .take(delivered(), settled(), captured(), closed())
                .take(refundOf(1, "10.21"), refunded(1, "10.21"), refundOf(2, "22.00"), refunded(2, "22.00"));

        List<Receipt> back = desk.receipts().subList(1, 3);
        assertThat(back).extracting(each -> each.sums().goods()).containsExactly(eur("10.21"), eur("20.39"));
        assertThat(back).extracting(each -> each.sums().deposits()).containsExactly(eur("0.00"), eur("1.61"));
        assertThat(back.stream().map(each -> each.sums().vat().cents()).reduce(0L, Long::sum))
                .isEqualTo(428);
    }

    @ParameterizedTest(name = "each event {0} times")
    @ValueSource(ints = {1, 2})
    void refundsThatComeBeforeTheNumberOfTheSaleWaitForIt(int times) {
        Desk desk = new Desk(times).take(delivered(), settled(), captured());
        desk.takeAlone(refundOfColas(1, 1)).takeAlone(refundOf(2, "3.00"));
        desk.takeAlone(refunded(2, "3.00")).takeAlone(closed()).takeAlone(refunded(1, "1.20"));
        assertThat(desk.receipts()).containsExactly(SALE);

        desk.numbersComeBack();
        assertThat(desk.issued()).extracting(each -> each.number().count()).containsExactly(1L, 2L, 3L);
        assertThat(desk.receipts().subList(1, 3))
                .allSatisfy(each -> assertThat(each.corrects()).isEqualTo(FIRST))
                .extracting(each -> each.sums().paid())
                .containsExactly(eur("3.00"), eur("1.20"));
        assertThat(desk.heard()).hasSize(3);
    }

    @Test
    void anOrderThatNobodyDeliveredHereHasNone() {
        assertThat(new Desk(1).take(closed(), refunded(1, "2.40")).issued()).isEmpty();
    }

    @Test
    void aReceiptThatIsRefusedIsTriedAgainUntilItIsThere() {
        Desk desk = new Desk(1).take(delivered(), settled(), captured());
        desk.refuses(true);
        assertThatThrownBy(() -> desk.take(closed()))
                .isInstanceOf(ReceiptRefused.class)
                .hasMessageContaining(ORDER.toString())
                .hasMessageContaining("moved-on");
        assertThat(desk.issued()).isEmpty();

        desk.refuses(false);
        assertThat(desk.take(closed()).receipts()).containsExactly(SALE);
        assertThat(desk.heard()).hasSize(1);
    }

    @Test
    void aReceiptStandsInTheBookOfTheYearWhereTheShopIs() {
        Desk desk = new Desk(1).take(delivered(), settled(), captured());
        desk.at(Instant.parse("2026-12-31T23:00:00Z"));
        desk.take(closed());
        assertThat(desk.issued().getLast().number()).hasToString("R-2027-000001");
    }

    @Test
    void anEventThatComesAgainInTheNextYearLeadsToNoOther() {
        Desk desk = new Desk(1).take(delivered(), settled(), captured());
        desk.takeAlone(closed());
        desk.at(Instant.parse("2027-01-01T12:00:00Z"));
        desk.takeAlone(closed());
        assertThat(desk.issued()).extracting(ReceiptIssued::number).containsExactly(FIRST);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void whereItStandsIsNoted(Desk desk, List<String> states) {
        assertThat(desk.notes()).extracting(note -> note.progress().state()).containsExactlyElementsOf(states);
        assertThat(desk.notes()).extracting(SagaNote::saga).containsOnly("receipt-clerk");
        assertThat(desk.notes().getLast().progress().ended()).isTrue();
        assertThat(desk.notes().getFirst().steps())
                .extracting(step -> step.step() + " " + step.name() + " in " + step.target())
                .containsExactly("issue receipt in receipt-book:R-2026");
    }

    static Stream<Arguments> stories() {
        return Stream.of(
                Arguments.of(sold(1), List.of("issuing", "issued")),
                Arguments.of(
                        sold(1).take(refundOf(1, "1.00"), refunded(1, "1.00")),
                        List.of("issuing", "issued", "issuing", "issued")));
    }

    private static Desk sold(int times) {
        return new Desk(times).take(delivered(), settled(), captured(), closed());
    }

    private static Receipt refund(List<ReceiptLine> lines, List<TaxedGoods> back, ReceiptSums sums) {
        return new Receipt(ReceiptKind.REFUND, ORDER, ADA, FIRST, FRIDAY, lines, back, List.of(), List.of(), sums);
    }

    private static ReceiptLine line(OrderLine line) {
        return ReceiptLine.of(line.sku(), line.name(), line.quantity(), line.unitPrice(), line.vatRate());
    }

    private static ChargedContainers bottles(long quantity) {
        return new ChargedContainers(BOTTLE, new Quantity(quantity), eur("0.20"));
    }
}
