package consigne.query.stock;

import consigne.api.place.Depot;
import consigne.api.stock.StockId;
import consigne.query.chronicle.EventSources;
import consigne.query.recorded.EventLog;
import consigne.query.recorded.RecordedEvent;
import java.util.List;

/** Where the events about a stock are: its own, and for the main depot what names its product. */
record StockSources(EventLog log) implements EventSources<StockId> {

    @Override
    public List<RecordedEvent> of(StockId stock, long upTo) {
        String own = stock.toString();
        return log.of(stock.depot().equals(Depot.MAIN) ? List.of(own, "product:" + stock.sku()) : List.of(own), upTo);
    }
}
