package consigne.command.stock;

import static consigne.command.given.Drinks.COLA;
import static consigne.command.given.Drinks.TUESDAY;
import static consigne.command.given.Drinks.units;

import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.Reference;
import consigne.api.place.Depot;
import consigne.api.stock.StockCommand;
import consigne.api.stock.StockCommand.ReserveStock;
import consigne.api.stock.StockEvent;
import consigne.api.stock.StockEvent.StockReceived;
import consigne.api.stock.StockEvent.StockReserved;
import consigne.api.stock.StockId;
import consigne.api.stock.StockLevel;
import consigne.command.given.Drinks;
import consigne.command.given.Given;

/** The colas in the depot, and two orders for them. */
final class Shelves {

    static final StockId COLAS = new StockId(Depot.MAIN, COLA);
    static final OrderId ADAS = new OrderId("01960000-0000-7000-8000-00000000000a");
    static final OrderId BOBS = new OrderId("01960000-0000-7000-8000-00000000000b");
    static final Reference DELIVERY_NOTE = new Reference("LS-4711");
    static final Reason COUNTED = new Reason("yearly count");
    static final Reason DROPPED = new Reason("dropped on the stairs");

    private Shelves() {}

    static Given<StockState, StockCommand, StockEvent> given(StockEvent... history) {
        return Given.nothing(new StockDecider(Drinks.catalogue())).events(history);
    }

    static StockLevel level(long onHand, long reserved) {
        return new StockLevel(units(onHand), units(reserved));
    }

    static StockReceived tenColas() {
        return received(10, level(10, 0));
    }

    static StockReceived received(long quantity, StockLevel level) {
        return new StockReceived(COLAS, units(quantity), DELIVERY_NOTE, level);
    }

    static ReserveStock reserve(OrderId order, long quantity) {
        return new ReserveStock(COLAS, order, units(quantity), TUESDAY);
    }

    static StockReserved reserved(OrderId order, long quantity, StockLevel level) {
        return new StockReserved(COLAS, order, units(quantity), TUESDAY, level);
    }
}
