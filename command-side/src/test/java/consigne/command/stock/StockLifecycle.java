package consigne.command.stock;

import static consigne.command.given.Drinks.MONDAY;
import static consigne.command.given.Drinks.units;
import static consigne.command.stock.Shelves.ADAS;
import static consigne.command.stock.Shelves.BOBS;
import static consigne.command.stock.Shelves.COLAS;
import static consigne.command.stock.Shelves.COUNTED;
import static consigne.command.stock.Shelves.DELIVERY_NOTE;
import static consigne.command.stock.Shelves.DROPPED;
import static consigne.command.stock.Shelves.level;
import static consigne.command.stock.Shelves.reserved;
import static consigne.command.stock.Shelves.tenColas;

import consigne.api.stock.StockEvent;
import consigne.api.stock.StockEvent.BreakageWrittenOff;
import consigne.api.stock.StockEvent.PastAdjustmentRecorded;
import consigne.api.stock.StockEvent.ReservationExpired;
import consigne.api.stock.StockEvent.ReservationReleased;
import consigne.api.stock.StockEvent.StockCounted;
import consigne.api.stock.StockEvent.StockFound;
import consigne.api.stock.StockEvent.StockPicked;
import consigne.api.stock.StockEvent.StockReturned;
import consigne.api.stock.StockEvent.StockWrittenOff;
import consigne.command.given.Lifecycle;
import java.util.List;

/** What can happen to the stock of a product: a reservation ends only where there is one. */
public final class StockLifecycle {

    private static final StockEvent RECEIVED = tenColas();
    private static final StockEvent RESERVED = reserved(ADAS, 6, level(10, 6));
    private static final StockEvent RELEASED = new ReservationReleased(COLAS, ADAS, units(6), level(10, 0));
    private static final StockEvent EXPIRED = new ReservationExpired(COLAS, ADAS, units(6), level(10, 0));
    private static final StockEvent PICKED = new StockPicked(COLAS, ADAS, units(6), units(0), level(4, 0));
    private static final StockEvent WAS_COUNTED = new StockCounted(COLAS, units(9), -1, COUNTED, level(9, 0));
    private static final StockEvent BROKEN = new BreakageWrittenOff(COLAS, units(1), DROPPED, level(9, 0));
    private static final StockEvent FOUND = new StockFound(COLAS, ADAS, units(1), level(11, 0));
    private static final StockEvent RETURNED = new StockReturned(COLAS, ADAS, units(1), level(5, 0));
    private static final StockEvent WRITTEN_OFF = new StockWrittenOff(COLAS, ADAS, units(1), DROPPED, level(4, 0));
    private static final StockEvent ADJUSTED =
            new PastAdjustmentRecorded(COLAS, -3, COUNTED, DELIVERY_NOTE, MONDAY, level(0, 0));

    private StockLifecycle() {}

    public static Lifecycle<?, ?> ofAProduct() {
        StockEvent[] whateverIsReserved = {
            RECEIVED, RESERVED, PICKED, WAS_COUNTED, BROKEN, FOUND, RETURNED, WRITTEN_OFF, ADJUSTED
        };
        StockState received = StockState.EMPTY.evolve(RECEIVED);
        return Lifecycle.of(
                        "stock",
                        StockState.class,
                        StockEvent.class,
                        StockState::evolve,
                        List.of(
                                RECEIVED,
                                RESERVED,
                                RELEASED,
                                EXPIRED,
                                PICKED,
                                WAS_COUNTED,
                                BROKEN,
                                FOUND,
                                RETURNED,
                                WRITTEN_OFF,
                                ADJUSTED))
                .in("never received", StockState.EMPTY, whateverIsReserved)
                .in("received", received, whateverIsReserved)
                .in("reserved for another order", received.evolve(reserved(BOBS, 2, level(10, 2))), whateverIsReserved)
                .in(
                        "reserved",
                        received.evolve(RESERVED),
                        RECEIVED,
                        RESERVED,
                        RELEASED,
                        EXPIRED,
                        PICKED,
                        WAS_COUNTED,
                        BROKEN,
                        FOUND,
                        RETURNED,
                        WRITTEN_OFF,
                        ADJUSTED)
                .in("picked", received.evolve(RESERVED).evolve(PICKED), whateverIsReserved);
    }
}
