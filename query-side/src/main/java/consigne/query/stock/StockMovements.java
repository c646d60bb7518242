package consigne.query.stock;

import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.Reference;
import consigne.api.stock.StockEvent;
import consigne.api.stock.StockEvent.PastAdjustmentRecorded;
import consigne.api.stock.StockEvent.ReservationExpired;
import consigne.api.stock.StockEvent.ReservationReleased;
import consigne.api.stock.StockEvent.StockCounted;
import consigne.api.stock.StockEvent.StockFound;
import consigne.api.stock.StockEvent.StockPicked;
import consigne.api.stock.StockEvent.StockReceived;
import consigne.api.stock.StockEvent.StockReserved;
import consigne.api.stock.StockEvent.StockReturned;
import consigne.api.stock.StockEvent.StockWrittenOff;
import consigne.api.stock.StockLevel;
import consigne.api.stock.StockMovement;
import consigne.api.stock.StockView;
import consigne.query.folding.Evolved;
import consigne.query.recorded.Reasons;
import consigne.query.recorded.RecordedEvent;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every event of a stock as a movement, with what it changed. */
final class StockMovements {

    private StockMovements() {}

    static Stream<StockMovement> of(Evolved<StockView> step) {
        return step.event().event() instanceof StockEvent event
                ? Stream.of(movement(event, step.event(), StockProjection.levelOf(step.before())))
                : Stream.empty();
    }

    private static StockMovement movement(StockEvent event, RecordedEvent recorded, StockLevel before) {
        About about = about(event);
        StockLevel after = event.level();
        return new StockMovement(
                recorded.position(),
                recorded.name(),
                event.stockId().sku(),
                event.stockId().depot(),
                about.quantity,
                after.onHand().value() - before.onHand().value(),
                after.reserved().value() - before.reserved().value(),
                after,
                about.orderId,
                reasonOf(recorded, about),
                about.reference,
                recorded.circumstances().by(),
                recorded.circumstances().initiator(),
                recorded.id(),
                event instanceof PastAdjustmentRecorded past ? past.adjustedAt() : recorded.at(),
                recorded.recordedAt());
    }

    private static About about(StockEvent event) {
        return switch (event) {
            case StockReceived e -> new About(e.quantity().value(), null, null, e.reference());
            case StockCounted e -> new About(e.difference(), null, e.reason(), null);
            case StockReserved e -> about(e.quantity().value(), e.orderId());
            case ReservationReleased e -> about(e.quantity().value(), e.orderId());
            case ReservationExpired e -> about(e.quantity().value(), e.orderId());
            case StockFound e -> about(e.quantity().value(), e.orderId());
            case StockPicked e -> about(e.quantity().value(), e.orderId());
            case StockReturned e -> about(e.quantity().value(), e.orderId());
            case StockWrittenOff e -> new About(e.quantity().value(), e.orderId(), e.reason(), null);
            case PastAdjustmentRecorded e -> new About(e.difference(), null, e.reason(), e.reference());
        };
    }

    private static @Nullable Reason reasonOf(RecordedEvent recorded, About about) {
        String reason = Reasons.of(recorded);
        return reason == null ? about.reason : new Reason(reason);
    }

    private static About about(long quantity, OrderId orderId) {
        return new About(quantity, orderId, null, null);
    }

    private record About(
            long quantity,
            @Nullable OrderId orderId,
            @Nullable Reason reason,
            @Nullable Reference reference) {}
}
