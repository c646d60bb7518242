package consigne.command.stock;

import static consigne.command.given.Drinks.ABSINTHE;
import static consigne.command.given.Drinks.COLA;
import static consigne.command.given.Drinks.MONDAY;
import static consigne.command.given.Drinks.units;
import static consigne.command.stock.Shelves.ADAS;
import static consigne.command.stock.Shelves.COLAS;
import static consigne.command.stock.Shelves.COUNTED;
import static consigne.command.stock.Shelves.DELIVERY_NOTE;
import static consigne.command.stock.Shelves.given;
import static consigne.command.stock.Shelves.level;
import static consigne.command.stock.Shelves.received;
import static consigne.command.stock.Shelves.reserved;
import static consigne.command.stock.Shelves.tenColas;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import consigne.api.form.Malformed;
import consigne.api.place.Depot;
import consigne.api.stock.StockCommand.CountStock;
import consigne.api.stock.StockCommand.ReceiveStock;
import consigne.api.stock.StockCommand.RecordPastAdjustment;
import consigne.api.stock.StockCommand.WriteOffBreakage;
import consigne.api.stock.StockEvent.BreakageWrittenOff;
import consigne.api.stock.StockEvent.PastAdjustmentRecorded;
import consigne.api.stock.StockEvent.StockCounted;
import consigne.api.stock.StockId;
import consigne.api.stock.StockRejection.CountBelowReserved;
import consigne.api.stock.StockRejection.MoreBrokenThanAvailable;
import consigne.api.stock.StockRejection.TooMuchOnHand;
import consigne.api.stock.StockRejection.UnknownProduct;
import org.junit.jupiter.api.Test;

class CountingStockTest {

    private static final long MOST = 500_000_000;

    @Test
    void whatComesInIsOnHand() {
        given(tenColas(), reserved(ADAS, 6, level(10, 6))).when(receive(5)).then(received(5, level(15, 6)));
    }

    @Test
    void aDepotHoldsNoMoreThanHalfAThousandMillion() {
        given(received(1, level(MOST - 1, 0))).when(receive(1)).then(received(1, level(MOST, 0)));
        given(received(1, level(MOST, 0))).when(receive(1)).isRefusedAs(new TooMuchOnHand(COLA, units(MOST), units(1)));
        given(tenColas()).when(count(MOST)).then(counted(MOST, MOST - 10));
        given(tenColas()).when(count(MOST + 1)).isRefusedAs(new TooMuchOnHand(COLA, units(10), units(MOST + 1)));
    }

    @Test
    void aReceiptTakesInFromOneToAMillion() {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> receive(0));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> receive(1_000_001));
        given().when(receive(1_000_000)).then(received(1_000_000, level(1_000_000, 0)));
    }

    @Test
    void aProductThatTheShopDoesNotSellIsNotStocked() {
        StockId absinthe = new StockId(Depot.MAIN, ABSINTHE);
        given().when(new ReceiveStock(absinthe, units(1), DELIVERY_NOTE)).isRefusedAs(new UnknownProduct(ABSINTHE));
        given().when(new CountStock(absinthe, units(1), COUNTED)).isRefusedAs(new UnknownProduct(ABSINTHE));
    }

    @Test
    void aCountTellsTheDifference() {
        given(tenColas()).when(count(8)).then(counted(8, -2));
        given(tenColas()).when(count(13)).then(counted(13, 3));
        given(tenColas()).when(count(10)).then(counted(10, 0));
        given(tenColas()).when(count(0)).then(counted(0, -10));
    }

    @Test
    void aCountLeavesReservationsAlone() {
        given(tenColas(), reserved(ADAS, 6, level(10, 6)))
                .when(count(6))
                .then(new StockCounted(COLAS, units(6), -4, COUNTED, level(6, 6)));
    }

    @Test
    void aCountBelowWhatIsReservedIsRefused() {
        given(tenColas(), reserved(ADAS, 6, level(10, 6)))
                .when(count(5))
                .isRefusedAs(new CountBelowReserved(COLA, units(5), units(6)));
    }

    @Test
    void whatBrokeIsGone() {
        given(tenColas(), reserved(ADAS, 6, level(10, 6)))
                .when(new WriteOffBreakage(COLAS, units(4), COUNTED))
                .then(new BreakageWrittenOff(COLAS, units(4), COUNTED, level(6, 6)));
    }

    @Test
    void whatIsReservedForOrdersCannotHaveBroken() {
        given(tenColas(), reserved(ADAS, 6, level(10, 6)))
                .when(new WriteOffBreakage(COLAS, units(5), COUNTED))
                .isRefusedAs(new MoreBrokenThanAvailable(COLA, units(5), units(4)));
        given().when(new WriteOffBreakage(COLAS, units(1), COUNTED))
                .isRefusedAs(new MoreBrokenThanAvailable(COLA, units(1), units(0)));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new WriteOffBreakage(COLAS, units(0), COUNTED));
    }

    @Test
    void anAdjustmentOfThePastChangesNothingOfToday() {
        given(tenColas(), reserved(ADAS, 6, level(10, 6)))
                .when(new RecordPastAdjustment(COLAS, -400, COUNTED, DELIVERY_NOTE, MONDAY))
                .then(new PastAdjustmentRecorded(COLAS, -400, COUNTED, DELIVERY_NOTE, MONDAY, level(10, 6)));
    }

    private static ReceiveStock receive(long quantity) {
        return new ReceiveStock(COLAS, units(quantity), DELIVERY_NOTE);
    }

    private static CountStock count(long quantity) {
        return new CountStock(COLAS, units(quantity), COUNTED);
    }

    private static StockCounted counted(long quantity, long difference) {
        return new StockCounted(COLAS, units(quantity), difference, COUNTED, level(quantity, 0));
    }
}
