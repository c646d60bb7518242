package consigne.api.stock;

import consigne.api.Event;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.Reference;
import java.time.Instant;

/** What can have happened to the stock of one product in one depot; {@code level} is how it stands afterwards. */
public sealed interface StockEvent extends Event {

    StockId stockId();

    StockLevel level();

    @Override
    default String aggregateId() {
        return stockId().toString();
    }

    /** Goods came in. */
    record StockReceived(StockId stockId, Quantity quantity, Reference reference, StockLevel level)
            implements StockEvent {}

    /** The shelf was counted; it held {@code difference} more than the books, or less where negative. */
    record StockCounted(StockId stockId, Quantity counted, long difference, Reason reason, StockLevel level)
            implements StockEvent {}

    /** Units broke on the shelf, or were lost there. */
    record BreakageWrittenOff(StockId stockId, Quantity quantity, Reason reason, StockLevel level)
            implements StockEvent {}

    /** An order now has {@code quantity} reserved, all in all. */
    record StockReserved(StockId stockId, OrderId orderId, Quantity quantity, Instant expiresAt, StockLevel level)
            implements StockEvent {}

    /** The reservation of an order was given up. */
    record ReservationReleased(StockId stockId, OrderId orderId, Quantity quantity, StockLevel level)
            implements StockEvent {}

    /** The reservation of an order ended because its time was over. */
    record ReservationExpired(StockId stockId, OrderId orderId, Quantity quantity, StockLevel level)
            implements StockEvent {}

    /** More turned up on the shelf than the books had: somebody held it in their hands. */
    record StockFound(StockId stockId, OrderId orderId, Quantity quantity, StockLevel level) implements StockEvent {}

    /** Units left the shelf for an order, and {@code released} more that it had reserved were set free. */
    record StockPicked(StockId stockId, OrderId orderId, Quantity quantity, Quantity released, StockLevel level)
            implements StockEvent {}

    /** Units picked for an order and not delivered are back on the shelf. */
    record StockReturned(StockId stockId, OrderId orderId, Quantity quantity, StockLevel level) implements StockEvent {}

    /** Units picked for an order were lost. */
    record StockWrittenOff(StockId stockId, OrderId orderId, Quantity quantity, Reason reason, StockLevel level)
            implements StockEvent {}

    /** An adjustment of the past, kept for the record. */
    record PastAdjustmentRecorded(
            StockId stockId, long difference, Reason reason, Reference reference, Instant adjustedAt, StockLevel level)
            implements StockEvent {}
}
