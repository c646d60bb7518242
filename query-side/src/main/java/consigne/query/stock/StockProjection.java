package consigne.query.stock;

import consigne.api.Event;
import consigne.api.Name;
import consigne.api.catalogue.ProductEvent.ProductDefined;
import consigne.api.place.Depot;
import consigne.api.stock.StockEvent;
import consigne.api.stock.StockId;
import consigne.api.stock.StockLevel;
import consigne.api.stock.StockView;
import consigne.query.folding.Projection;
import consigne.query.recorded.RecordedEvent;
import org.jspecify.annotations.Nullable;

/** How much there is of a product in a depot; a product just defined is there with nothing on hand. */
final class StockProjection implements Projection<StockId, StockView> {

    @Override
    public @Nullable StockId about(Event event) {
        return switch (event) {
            case StockEvent e -> e.stockId();
            case ProductDefined e -> new StockId(Depot.MAIN, e.sku());
            default -> null;
        };
    }

    @Override
    public String keyOfUnreadable(String aggregateId) {
        return aggregateId;
    }

    @Override
    public boolean begins(Event event) {
        return false;
    }

    @Override
    public StockView evolve(@Nullable StockView view, RecordedEvent recorded) {
        return switch (recorded.event()) {
            case StockEvent e ->
                view(e.stockId(), view == null ? null : view.name(), e.level(), recorded.version(), recorded);
            case ProductDefined e ->
                view(
                        new StockId(Depot.MAIN, e.sku()),
                        e.name(),
                        levelOf(view),
                        view == null ? 0 : view.version(),
                        recorded);
            default -> throw new IllegalArgumentException(recorded.event() + " is not about stock");
        };
    }

    static StockLevel levelOf(@Nullable StockView view) {
        return view == null ? StockLevel.NOTHING : new StockLevel(view.onHand(), view.reserved());
    }

    private static StockView view(
            StockId id, @Nullable Name name, StockLevel level, long version, RecordedEvent recorded) {
        return new StockView(
                id.sku(), id.depot(), name, level.onHand(), level.reserved(), version, recorded.recordedAt());
    }
}
