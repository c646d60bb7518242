package consigne.command.stock;

import consigne.api.stock.StockCommand;
import consigne.api.stock.StockEvent;
import consigne.platform.deciding.DecidedAggregate;
import org.axonframework.modelling.command.AggregateRoot;

/** The Axon aggregate around {@link StockDecider}. */
@AggregateRoot(type = "stock")
final class Stock extends DecidedAggregate<StockState, StockCommand, StockEvent> {

    Stock(String id, StockDecider decider) {
        super(id, decider);
    }
}
