package consigne.command.stock;

import consigne.api.Quantity;
import consigne.api.stock.StockId;

/** What is on the shelves right now. */
@FunctionalInterface
public interface Shelf {

    /** How much can still be reserved. */
    Quantity available(StockId stock);
}
