package consigne.saga.fulfilment;

import consigne.api.Command;
import consigne.api.deposit.DepositCommand.SettleDelivery;
import consigne.api.order.OrderCommand.AwaitPayment;
import consigne.api.order.OrderCommand.CloseOrder;
import consigne.api.order.OrderCommand.ConfirmOrder;
import consigne.api.order.OrderCommand.ExpireOrder;
import consigne.api.order.OrderCommand.RejectOrder;
import consigne.api.order.OrderCommand.RejectUnpaid;
import consigne.api.order.OrderCommand.RevertLines;
import consigne.api.payment.PaymentCommand.AbandonAttempt;
import consigne.api.payment.PaymentCommand.Authorise;
import consigne.api.payment.PaymentCommand.Capture;
import consigne.api.payment.PaymentCommand.RecordAuthorised;
import consigne.api.payment.PaymentCommand.RecordCaptured;
import consigne.api.payment.PaymentCommand.RecordDeclined;
import consigne.api.payment.PaymentCommand.RecordVoided;
import consigne.api.payment.PaymentCommand.VoidAttempt;
import consigne.api.payment.PaymentCommand.VoidPayment;
import consigne.api.stock.StockCommand.ExpireReservation;
import consigne.api.stock.StockCommand.PickStock;
import consigne.api.stock.StockCommand.ReleaseReservation;
import consigne.api.stock.StockCommand.ReserveStock;
import consigne.api.stock.StockCommand.ReturnStock;
import consigne.api.stock.StockCommand.WriteOffStock;
import java.util.stream.Collectors;

/** Commands in words, for transcripts of stories. */
final class Wording {

    private Wording() {}

    static String of(Command command) {
        return switch (command) {
            case ReserveStock c -> "reserve " + c.quantity() + " " + c.stockId().sku() + " until " + c.expiresAt();
            case ReleaseReservation c -> "release " + c.stockId().sku();
            case ExpireReservation c -> "expire " + c.stockId().sku() + " at " + c.now();
            case PickStock c -> "pick " + c.quantity() + " " + c.stockId().sku();
            case ReturnStock c -> "put back " + c.quantity() + " " + c.stockId().sku();
            case WriteOffStock c ->
                "write off " + c.quantity() + " " + c.stockId().sku() + ": " + c.reason();
            case Authorise c -> "authorise " + c.amount() + " by " + c.method();
            case AbandonAttempt c -> "give up attempt " + c.attempt();
            case RecordAuthorised c -> "note attempt " + c.attempt() + " as authorised";
            case RecordDeclined c -> "note attempt " + c.attempt() + " as declined";
            case RecordVoided c -> "note attempt " + c.attempt() + " as set free";
            case RecordCaptured c -> "note " + c.amount() + " as captured";
            case Capture c -> "capture " + c.amount();
            case VoidAttempt c -> "set attempt " + c.attempt() + " free, which came too late";
            case VoidPayment _ -> "void the payment";
            case SettleDelivery c ->
                "settle " + c.goods() + " of goods, "
                        + c.delivered().stream()
                                .map(glass -> glass.quantity() + " " + glass.container() + " delivered")
                                .collect(Collectors.joining(", "))
                        + c.empties().stream()
                                .map(glass -> ", " + glass.quantity() + " " + glass.container() + " back")
                                .collect(Collectors.joining());
            case ConfirmOrder c -> "confirm change " + c.change();
            case AwaitPayment c ->
                "await another payment by " + c.payBy() + ", " + c.because().cause();
            case RejectUnpaid c -> "reject what is unpaid at " + c.now();
            case RejectOrder c ->
                "reject, " + c.because().cause() + ": " + c.because().explanation();
            case RevertLines c ->
                "revert change " + c.change() + ", " + c.because().cause() + ": "
                        + c.because().explanation();
            case ExpireOrder c -> "expire the order at " + c.now();
            case CloseOrder _ -> "close";
            default -> throw new AssertionError("no story has a word for " + command);
        };
    }
}
