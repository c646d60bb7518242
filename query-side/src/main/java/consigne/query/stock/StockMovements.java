package consigne.query.stock;

import static consigne.query.rows.RowColumn.fixed;
import static consigne.query.rows.RowColumn.key;

import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.Reference;
import consigne.api.stock.StockEvent;
import consigne.api.stock.StockEvent.BreakageWrittenOff;
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
import consigne.query.recorded.Reasons;
import consigne.query.recorded.RecordedEvent;
import consigne.query.rows.RowTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every event of a stock as a movement, with what it changed. */
final class StockMovements {

    private StockMovements() {}

    static final RowTable<StockMovement> TABLE = new RowTable<>(
            "stock_movement",
            List.of(
                    key("sku", "text", StockMovement::sku),
                    fixed("depot", "text", StockMovement::depot),
                    key("position", StockMovement::position),
                    fixed("event", "text", StockMovement::event),
                    fixed("quantity", StockMovement::quantity),
                    fixed("on_hand_change", StockMovement::onHandChange),
                    fixed("reserved_change", StockMovement::reservedChange),
                    fixed("on_hand", it -> it.level().onHand().value()),
                    fixed("reserved", it -> it.level().reserved().value()),
                    fixed("order_id", "uuid", StockMovement::orderId),
                    fixed("reason", "text", StockMovement::reason),
                    fixed("reference", "text", StockMovement::reference),
                    fixed("actor", "text", it -> it.actor().subject()),
                    fixed("role", "text", it -> it.actor().role()),
                    fixed("channel", "text", it -> it.actor().channel()),
                    fixed("initiator", "text", StockMovement::initiator),
                    fixed("event_id", "text", StockMovement::eventId),
                    fixed("occurred_at", "timestamptz", StockMovement::occurredAt),
                    fixed("recorded_at", "timestamptz", StockMovement::recordedAt)));

    /** What an event moved, from the level before it; nothing where it is about something else. */
    static List<StockMovement> of(RecordedEvent recorded, StockLevel before) {
        return recorded.event() instanceof StockEvent event ? List.of(movement(event, recorded, before)) : List.of();
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
            case BreakageWrittenOff e -> new About(e.quantity().value(), null, e.reason(), null);
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
