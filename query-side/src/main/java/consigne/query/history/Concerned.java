package consigne.query.history;

import consigne.api.Event;
import consigne.api.OrderId;
import consigne.api.creditnote.CreditMatch;
import consigne.api.creditnote.CreditNoteEvent.CreditNoteCorrected;
import consigne.api.creditnote.CreditNoteEvent.CreditNoteIssued;
import consigne.api.deposit.DepositEvent.DeliverySettled;
import consigne.api.deposit.DepositEvent.DepositCharged;
import consigne.api.deposit.DepositEvent.EmptiesReturned;
import consigne.api.order.OrderEvent;
import consigne.api.payment.PaymentEvent;
import consigne.api.receipt.ReceiptEvent.ReceiptIssued;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The orders whose history an event belongs to. */
final class Concerned {

    private Concerned() {}

    static List<OrderId> by(Event event) {
        return switch (event) {
            case OrderEvent e -> List.of(e.orderId());
            case PaymentEvent e -> List.of(e.paymentId().orderId());
            case StockEvent e -> one(orderOf(e));
            case DepositCharged e -> List.of(e.orderId());
            case EmptiesReturned e -> one(e.orderId());
            case DeliverySettled e -> List.of(e.orderId());
            case CreditNoteIssued e -> matched(e.matches());
            case CreditNoteCorrected e -> matched(e.matches());
            case ReceiptIssued e -> List.of(e.receipt().orderId());
            default -> List.of();
        };
    }

    private static List<OrderId> matched(List<CreditMatch> matches) {
        return matches.stream().map(CreditMatch::orderId).distinct().toList();
    }

    private static @Nullable OrderId orderOf(StockEvent event) {
        return switch (event) {
            case StockReserved e -> e.orderId();
            case ReservationReleased e -> e.orderId();
            case ReservationExpired e -> e.orderId();
            case StockFound e -> e.orderId();
            case StockPicked e -> e.orderId();
            case StockReturned e -> e.orderId();
            case StockWrittenOff e -> e.orderId();
            case StockReceived _, StockCounted _, BreakageWrittenOff _, PastAdjustmentRecorded _ -> null;
        };
    }

    private static List<OrderId> one(@Nullable OrderId order) {
        return order == null ? List.of() : List.of(order);
    }
}
