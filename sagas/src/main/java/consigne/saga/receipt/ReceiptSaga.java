package consigne.saga.receipt;

import consigne.api.Event;
import consigne.api.deposit.DepositEvent.DeliverySettled;
import consigne.api.order.OrderEvent.OrderClosed;
import consigne.api.order.OrderEvent.OrderDelivered;
import consigne.api.payment.PaymentEvent.PaymentCaptured;
import consigne.api.payment.PaymentEvent.PaymentRefunded;
import consigne.api.payment.PaymentEvent.RefundRequested;
import consigne.api.receipt.ReceiptEvent.ReceiptIssued;
import consigne.api.receipt.ReceiptKind;
import consigne.api.receipt.TaxedGoods;
import consigne.saga.receipt.Purchase.Repaid;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The receipts of an order: which event leads to what. An order that is closed has one, each refund another, which
 * names that of the sale and so waits for its number.
 */
final class ReceiptSaga {

    /** All events that lead to something; an order of the past has none of them, and no receipt. */
    static final Set<Class<?>> EVENTS = Set.of(
            OrderDelivered.class,
            DeliverySettled.class,
            PaymentCaptured.class,
            OrderClosed.class,
            RefundRequested.class,
            PaymentRefunded.class,
            ReceiptIssued.class);

    private ReceiptSaga() {}

    /**
     * Does what an event leads to.
     *
     * @param order what has happened before; none before the order was delivered
     * @return what has happened now; none where the event leads to nothing
     */
    static @Nullable Purchase take(Event event, @Nullable Purchase order, ReceiptSteps steps) {
        if (order == null) {
            return event instanceof OrderDelivered delivered ? Purchase.of(delivered, steps.happenedAt()) : null;
        }
        return switch (event) {
            case OrderDelivered _ -> order;
            case DeliverySettled e -> order.settled(e.accountId().customerId(), e.settlement());
            case PaymentCaptured e -> order.paying(e.amount());
            case OrderClosed _ -> closed(order, steps);
            case RefundRequested e -> order.refundFor(e.refund(), e.units());
            case PaymentRefunded e -> refunded(order, new Repaid(e.refund(), e.amount(), steps.happenedAt()), steps);
            case ReceiptIssued e when e.receipt().kind() == ReceiptKind.SALE -> numbered(order, e, steps);
            case ReceiptIssued _ -> order;
            default -> null;
        };
    }

    private static Purchase closed(Purchase order, ReceiptSteps steps) {
        if (!order.hasNumber()) {
            steps.issue(ReceiptSteps.SALE, Receipts.ofSale(order));
        }
        return order;
    }

    private static Purchase refunded(Purchase order, Repaid repaid, ReceiptSteps steps) {
        if (order.knows(repaid.refund())) {
            return order;
        }
        return order.hasNumber() ? issued(order, repaid, steps) : order.waitingFor(repaid);
    }

    private static Purchase numbered(Purchase order, ReceiptIssued sale, ReceiptSteps steps) {
        if (order.hasNumber()) {
            return order;
        }
        Purchase now = order.numbered(sale.number());
        for (Repaid repaid : order.waiting()) {
            now = issued(now, repaid, steps);
        }
        return now;
    }

    private static Purchase issued(Purchase order, Repaid repaid, ReceiptSteps steps) {
        List<TaxedGoods> back = GivenBack.of(repaid.amount(), Receipts.linesOf(order, repaid.refund()), order.left());
        steps.issue(ReceiptSteps.refund(repaid.refund()), Receipts.ofRefund(order, repaid, back));
        return order.refunded(repaid.refund(), back);
    }
}
