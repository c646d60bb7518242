package consigne.runtime.planted;

import consigne.api.stock.StockId;

public interface KnowsStock {
    StockId stock();
}
