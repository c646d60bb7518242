package consigne.query.recorded;

import consigne.api.Event;
import consigne.api.catalogue.ProductEvent.ProductWithdrawn;
import consigne.api.deposit.DepositEvent.ContainersWrittenOff;
import consigne.api.deposit.DepositEvent.CreditGranted;
import consigne.api.deposit.DepositEvent.ReturnReversed;
import consigne.api.order.OrderEvent.LinesReverted;
import consigne.api.order.OrderEvent.OrderCancelled;
import consigne.api.order.OrderEvent.OrderRejected;
import consigne.api.order.OrderEvent.PaymentAwaited;
import consigne.api.payment.PaymentEvent.PaymentDeclined;
import consigne.api.payment.PaymentEvent.RefundRequested;
import consigne.api.stock.StockEvent.BreakageWrittenOff;
import consigne.api.stock.StockEvent.StockWrittenOff;
import org.jspecify.annotations.Nullable;

/** Why something happened. */
public final class Reasons {

    private Reasons() {}

    /** The reason that was given with the command, else the one that the event itself states. */
    public static @Nullable String of(RecordedEvent recorded) {
        String given = recorded.circumstances().reason();
        return given == null ? stated(recorded.event()) : given;
    }

    private static @Nullable String stated(Event event) {
        return switch (event) {
            case OrderCancelled e -> e.reason().value();
            case OrderRejected e -> e.because().explanation();
            case PaymentAwaited e -> e.because().explanation();
            case LinesReverted e -> e.because().explanation();
            case PaymentDeclined e -> e.reason().value();
            case RefundRequested e -> e.reason().value();
            case StockWrittenOff e -> e.reason().value();
            case BreakageWrittenOff e -> e.reason().value();
            case ProductWithdrawn e -> e.reason().value();
            case CreditGranted e -> e.reason().value();
            case ContainersWrittenOff e -> e.reason().value();
            case ReturnReversed e -> e.reason().value();
            default -> null;
        };
    }
}
