package consigne.command.stock;

import static consigne.command.given.Drinks.COLA;
import static consigne.command.given.Drinks.MONDAY;
import static consigne.command.given.Drinks.TUESDAY;
import static consigne.command.given.Drinks.units;
import static consigne.command.stock.Shelves.ADAS;
import static consigne.command.stock.Shelves.BOBS;
import static consigne.command.stock.Shelves.COLAS;
import static consigne.command.stock.Shelves.given;
import static consigne.command.stock.Shelves.level;
import static consigne.command.stock.Shelves.reserve;
import static consigne.command.stock.Shelves.reserved;
import static consigne.command.stock.Shelves.tenColas;

import consigne.api.stock.StockCommand.ExpireReservation;
import consigne.api.stock.StockCommand.ReleaseReservation;
import consigne.api.stock.StockEvent.ReservationExpired;
import consigne.api.stock.StockEvent.ReservationReleased;
import consigne.api.stock.StockRejection.NotExpiredYet;
import consigne.api.stock.StockRejection.OutOfStock;
import org.junit.jupiter.api.Test;

class ReservingStockTest {

    @Test
    void whatIsAvailableIsReservedForAnOrder() {
        given(tenColas()).when(reserve(ADAS, 6)).then(reserved(ADAS, 6, level(10, 6)));
    }

    @Test
    void theLastOneIsReservedToo() {
        given(tenColas(), reserved(ADAS, 6, level(10, 6)))
                .when(reserve(BOBS, 4))
                .then(reserved(BOBS, 4, level(10, 10)));
    }

    @Test
    void moreThanIsAvailableIsRefused() {
        given(tenColas(), reserved(ADAS, 6, level(10, 6)))
                .when(reserve(BOBS, 5))
                .isRefusedAs(new OutOfStock(COLA, units(5), units(4)));
        given().when(reserve(ADAS, 1)).isRefusedAs(new OutOfStock(COLA, units(1), units(0)));
    }

    @Test
    void anOrderThatWantsMoreKeepsWhatItHas() {
        given(tenColas(), reserved(ADAS, 6, level(10, 6)))
                .when(reserve(ADAS, 10))
                .then(reserved(ADAS, 10, level(10, 10)));
        given(tenColas(), reserved(ADAS, 6, level(10, 6)))
                .when(reserve(ADAS, 11))
                .isRefusedAs(new OutOfStock(COLA, units(11), units(10)));
    }

    @Test
    void anOrderThatWantsLessGivesTheRestBack() {
        given(tenColas(), reserved(ADAS, 6, level(10, 6)))
                .when(reserve(ADAS, 2))
                .then(reserved(ADAS, 2, level(10, 2)));
    }

    @Test
    void anOrderThatWantsNothingGivesAllOfItBack() {
        given(tenColas(), reserved(ADAS, 6, level(10, 6)))
                .when(reserve(ADAS, 0))
                .then(new ReservationReleased(COLAS, ADAS, units(6), level(10, 0)));
    }

    @Test
    void anOrderThatHasWhatItWantsChangesNothing() {
        given(tenColas(), reserved(ADAS, 6, level(10, 6)))
                .when(reserve(ADAS, 6))
                .thenNothing();
        given(tenColas()).when(reserve(ADAS, 0)).thenNothing();
    }

    @Test
    void aReservationIsGivenUp() {
        given(tenColas(), reserved(ADAS, 6, level(10, 6)), reserved(BOBS, 1, level(10, 7)))
                .when(new ReleaseReservation(COLAS, ADAS))
                .then(new ReservationReleased(COLAS, ADAS, units(6), level(10, 1)));
    }

    @Test
    void anOrderThatHasNothingReservedHasNothingToGiveUp() {
        given(tenColas(), reserved(BOBS, 1, level(10, 1)))
                .when(new ReleaseReservation(COLAS, ADAS))
                .thenNothing();
        given(tenColas(), reserved(ADAS, 6, level(10, 6)), new ReservationReleased(COLAS, ADAS, units(6), level(10, 0)))
                .when(new ReleaseReservation(COLAS, ADAS))
                .thenNothing();
    }

    @Test
    void aReservationExpiresWhenItsTimeIsOver() {
        given(tenColas(), reserved(ADAS, 6, level(10, 6)))
                .when(new ExpireReservation(COLAS, ADAS, TUESDAY))
                .then(new ReservationExpired(COLAS, ADAS, units(6), level(10, 0)));
    }

    @Test
    void aReservationLastsUntilItsTimeIsOver() {
        given(tenColas(), reserved(ADAS, 6, level(10, 6)))
                .when(new ExpireReservation(COLAS, ADAS, TUESDAY.minusNanos(1)))
                .isRefusedAs(new NotExpiredYet(COLA, ADAS, TUESDAY));
    }

    @Test
    void anExpiredReservationIsGone() {
        given(tenColas(), reserved(ADAS, 6, level(10, 6)), new ReservationExpired(COLAS, ADAS, units(6), level(10, 0)))
                .when(new ExpireReservation(COLAS, ADAS, MONDAY))
                .thenNothing();
    }
}
