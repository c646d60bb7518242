package consigne.command.stock;

import consigne.api.Quantity;
import consigne.api.stock.StockId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is on the shelves right now. */
@FunctionalInterface
public interface Shelf {

    /** How much of each can still be reserved. */
    Map<StockId, Quantity> available(Collection<StockId> stocks);

    /** How much of one can still be reserved. */
    default Quantity available(StockId stock) {
        return Objects.requireNonNull(available(List.of(stock)).get(stock));
    }
}
