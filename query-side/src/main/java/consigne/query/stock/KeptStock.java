package consigne.query.stock;

import consigne.api.Event;
import consigne.api.Quantity;
import consigne.api.stock.StockEvent.ReservationExpired;
import consigne.api.stock.StockId;
import consigne.api.stock.StockLevel;
import consigne.api.stock.StockView;
import consigne.query.folding.Projection;
import consigne.query.recorded.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * A stock whose reservations do not expire: what did is shown as reserved for ever, as far as there is that much on
 * hand.
 *
 * @param usual the stock as it is
 * @param kept how many units were in reservations that expired
 */
record KeptStock(StockView usual, long kept) {

    /** How it is shown. */
    StockView shown() {
        long reserved = Math.min(usual.onHand().value(), usual.reserved().value() + kept);
        return new StockView(
                usual.sku(),
                usual.depot(),
                usual.name(),
                usual.onHand(),
                new Quantity(reserved),
                usual.version(),
                usual.updatedAt());
    }

    /** Folds what happens to it. */
    static final class Fold implements Projection<StockId, KeptStock> {

        private final StockProjection projection = new StockProjection();

        @Override
        public @Nullable StockId about(Event event) {
            return projection.about(event);
        }

        @Override
        public String keyOfUnreadable(String aggregateId) {
            return projection.keyOfUnreadable(aggregateId);
        }

        @Override
        public boolean begins(Event event) {
            return projection.begins(event);
        }

        @Override
        public KeptStock evolve(@Nullable KeptStock view, RecordedEvent event) {
            long kept = view == null ? 0 : view.kept;
            return new KeptStock(
                    projection.evolve(view == null ? null : view.usual, event),
                    event.event() instanceof ReservationExpired expired
                            ? kept + expired.quantity().value()
                            : kept);
        }
    }

    /** The level before a step. */
    static StockLevel levelOf(@Nullable KeptStock before) {
        return StockProjection.levelOf(before == null ? null : before.usual);
    }
}
