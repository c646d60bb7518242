package consigne.api.stock;

import consigne.api.Command;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.Reference;
import consigne.api.form.Form;
import consigne.api.form.Malformed;
import java.time.Instant;

/** What can be asked of the stock of one product in one depot. */
public sealed interface StockCommand extends Command {

    StockId stockId();

    @Override
    default String aggregateId() {
        return stockId().toString();
    }

    /** Takes goods in. */
    record ReceiveStock(StockId stockId, Quantity quantity, Reference reference) implements StockCommand {
        public ReceiveStock {
            Form.required("reference", reference);
            inAReceipt(quantity);
        }
    }

    /** Says how many were counted, and why they were. */
    record CountStock(StockId stockId, Quantity counted, Reason reason) implements StockCommand {
        public CountStock {
            Form.required("counted", counted);
            Form.required("reason", reason);
        }
    }

    /** Writes off what broke on the shelf, or was lost there. */
    record WriteOffBreakage(StockId stockId, Quantity quantity, Reason reason) implements StockCommand {
        public WriteOffBreakage {
            Form.required("reason", reason);
            inAReceipt(quantity);
        }
    }

    /** Makes {@code quantity} the reservation of an order, whether it had more, less or none. */
    record ReserveStock(StockId stockId, OrderId orderId, Quantity quantity, Instant expiresAt)
            implements StockCommand {}

    /** Gives the reservation of an order up. */
    record ReleaseReservation(StockId stockId, OrderId orderId) implements StockCommand {}

    /** Ends the reservation of an order, if its time is over at {@code now}. */
    record ExpireReservation(StockId stockId, OrderId orderId, Instant now) implements StockCommand {}

    /** Takes {@code quantity} off the shelf for an order; what it had reserved beyond that is released. */
    record PickStock(StockId stockId, OrderId orderId, Quantity quantity) implements StockCommand {}

    /** Puts back what was picked for an order and not delivered. */
    record ReturnStock(StockId stockId, OrderId orderId, Quantity quantity) implements StockCommand {}

    /** Notes what was picked for an order and lost. */
    record WriteOffStock(StockId stockId, OrderId orderId, Quantity quantity, Reason reason) implements StockCommand {}

    /** Notes an adjustment of the past, which changes nothing of what is on hand today. */
    record RecordPastAdjustment(
            StockId stockId, long difference, Reason reason, Reference reference, Instant adjustedAt)
            implements StockCommand {}

    /** The most units that one receipt takes in. */
    long MOST_IN_A_RECEIPT = 1_000_000;

    private static void inAReceipt(Quantity quantity) {
        if (Form.required("quantity", quantity).isZero() || quantity.value() > MOST_IN_A_RECEIPT) {
            throw new Malformed("quantity", "must be from 1 to " + MOST_IN_A_RECEIPT);
        }
    }

    /** The most units of one product that a depot can hold. */
    long MOST_ON_HAND = 500_000_000;

    /** The most units that anybody can have counted. */
    long MOST_COUNTED = 1_000_000_000;
}
