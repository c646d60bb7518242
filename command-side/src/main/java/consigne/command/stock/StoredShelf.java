package consigne.command.stock;

import consigne.api.Quantity;
import consigne.api.stock.StockEvent;
import consigne.api.stock.StockId;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** What is on the shelves, read from the newest snapshot and the events after it. */
final class StoredShelf implements Shelf {

    private final EventStore events;

    StoredShelf(EventStore events) {
        this.events = events;
    }

    @Override
    public Quantity available(StockId stock) {
        StockState state = StockState.EMPTY;
        var stream = events.readEvents(stock.toString());
        while (stream.hasNext()) {
            Object payload = stream.next().getPayload();
            state = payload instanceof StockState snapshot ? snapshot : state.evolve((StockEvent) payload);
        }
        return state.level().available();
    }
}
