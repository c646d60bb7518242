package consigne.command.stock;

import static consigne.command.given.Drinks.units;
import static consigne.command.stock.Shelves.ADAS;
import static consigne.command.stock.Shelves.BOBS;
import static consigne.command.stock.Shelves.COLAS;
import static consigne.command.stock.Shelves.DROPPED;
import static consigne.command.stock.Shelves.given;
import static consigne.command.stock.Shelves.level;
import static consigne.command.stock.Shelves.reserved;
import static consigne.command.stock.Shelves.tenColas;

import consigne.api.OrderId;
import consigne.api.stock.StockCommand.PickStock;
import consigne.api.stock.StockCommand.ReleaseReservation;
import consigne.api.stock.StockCommand.ReturnStock;
import consigne.api.stock.StockCommand.WriteOffStock;
import consigne.api.stock.StockEvent.StockFound;
import consigne.api.stock.StockEvent.StockPicked;
import consigne.api.stock.StockEvent.StockReturned;
import consigne.api.stock.StockEvent.StockWrittenOff;
import consigne.api.stock.StockLevel;
import org.junit.jupiter.api.Test;

class PickingStockTest {

    @Test
    void pickingConsumesTheReservation() {
        given(tenColas(), reserved(ADAS, 6, level(10, 6)), reserved(BOBS, 1, level(10, 7)))
                .when(pick(ADAS, 6))
                .then(picked(ADAS, 6, 0, level(4, 1)));
    }

    @Test
    void whatCameUpShortIsFreeAgain() {
        given(tenColas(), reserved(ADAS, 6, level(10, 6))).when(pick(ADAS, 4)).then(picked(ADAS, 4, 2, level(6, 0)));
    }

    @Test
    void nothingPickedFreesAllThatWasReserved() {
        given(tenColas(), reserved(ADAS, 6, level(10, 6))).when(pick(ADAS, 0)).then(picked(ADAS, 0, 6, level(10, 0)));
    }

    @Test
    void aSubstituteIsPickedWithoutAReservation() {
        given(tenColas(), reserved(ADAS, 6, level(10, 6))).when(pick(BOBS, 4)).then(picked(BOBS, 4, 0, level(6, 6)));
    }

    @Test
    void whatSomebodyHoldsInTheirHandsIsFoundFirstSoThatNoOtherOrderLosesItsOwn() {
        given(tenColas(), reserved(ADAS, 6, level(10, 6)))
                .when(pick(BOBS, 5))
                .then(new StockFound(COLAS, BOBS, units(1), level(11, 6)), picked(BOBS, 5, 0, level(6, 6)));
        given(tenColas(), reserved(ADAS, 6, level(10, 6)), reserved(BOBS, 3, level(10, 9)))
                .when(pick(BOBS, 6))
                .then(new StockFound(COLAS, BOBS, units(2), level(12, 9)), picked(BOBS, 6, 0, level(6, 6)));
    }

    @Test
    void whatIsPickedIsReservedNoMore() {
        given(tenColas(), reserved(ADAS, 6, level(10, 6)), picked(ADAS, 6, 0, level(4, 0)))
                .when(new ReleaseReservation(COLAS, ADAS))
                .thenNothing();
    }

    @Test
    void whatWasNotDeliveredComesBackOnHand() {
        given(tenColas(), reserved(ADAS, 6, level(10, 6)), picked(ADAS, 6, 0, level(4, 0)))
                .when(new ReturnStock(COLAS, ADAS, units(2)))
                .then(new StockReturned(COLAS, ADAS, units(2), level(6, 0)));
    }

    @Test
    void whatWasLostOnTheWayDoesNotComeBack() {
        given(tenColas(), reserved(ADAS, 6, level(10, 6)), picked(ADAS, 6, 0, level(4, 0)))
                .when(new WriteOffStock(COLAS, ADAS, units(2), DROPPED))
                .then(new StockWrittenOff(COLAS, ADAS, units(2), DROPPED, level(4, 0)));
    }

    private static PickStock pick(OrderId order, long quantity) {
        return new PickStock(COLAS, order, units(quantity));
    }

    private static StockPicked picked(OrderId order, long quantity, long released, StockLevel level) {
        return new StockPicked(COLAS, order, units(quantity), units(released), level);
    }
}
