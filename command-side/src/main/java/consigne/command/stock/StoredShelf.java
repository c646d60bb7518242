package consigne.command.stock;

import consigne.api.Quantity;
import consigne.api.stock.StockEvent;
import consigne.api.stock.StockId;
import consigne.runtime.deciding.Stored;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** What is on the shelves, read from the events themselves. */
final class StoredShelf implements Shelf {

    private final Stored<StockState, StockEvent> stocks;

    StoredShelf(EventStore events) {
        this.stocks = new Stored<>(events, StockState.EMPTY, StockState::evolve);
    }

    @Override
    public Quantity available(StockId stock) {
        return stocks.state(stock.toString()).level().available();
    }
}
