package consigne.command.stock;

import consigne.api.Quantity;
import consigne.api.stock.StockEvent;
import consigne.api.stock.StockId;
import consigne.runtime.deciding.AggregateVersions;
import consigne.runtime.deciding.RecentStates;
import consigne.runtime.deciding.Stored;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** What is on the shelves, read from the events themselves. */
final class StoredShelf implements Shelf {

    private final RecentStates<StockState, StockEvent> stocks;

    StoredShelf(EventStore events, AggregateVersions versions) {
        this.stocks = new RecentStates<>(new Stored<>(events, StockState.EMPTY, StockState::evolve), versions);
    }

    @Override
    public Map<StockId, Quantity> available(Collection<StockId> asked) {
        Map<String, StockState> states =
                stocks.now(asked.stream().map(StockId::toString).toList());
        return asked.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        stock -> states.getOrDefault(stock.toString(), StockState.EMPTY)
                                .level()
                                .available()));
    }
}
