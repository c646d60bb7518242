package consigne.saga.fulfilment;

import consigne.api.Quantity;
import consigne.api.Rejection;
import consigne.api.catalogue.Sku;
import consigne.api.order.OrderCommand.ConfirmOrder;
import consigne.api.order.OrderCommand.RejectOrder;
import consigne.api.order.OrderCommand.RevertLines;
import consigne.api.order.Refusal;
import consigne.api.order.Refusal.Cause;
import consigne.api.payment.PaymentCommand.Authorise;
import consigne.api.payment.PaymentId;
import consigne.api.stock.StockCommand.ReserveStock;
import consigne.api.stock.StockId;
import consigne.platform.deciding.Outcome;
import java.util.Optional;

/** Gets the wanted lines ready: reserve every line → authorise the payment → confirm; or say why not. */
record Preparation(Steps steps) {

    Fulfilment goOn(Fulfilment before) {
        Fulfilment now = reserveEveryLine(before);
        if (now.refusal() == null && now.mustAsk()) {
            now = authorise(now);
        }
        Refusal refusal = now.refusal();
        if (refusal != null) {
            turnDown(now, refusal);
        } else if (now.readyToConfirm()) {
            steps.take("confirm", new ConfirmOrder(now.orderId(), now.change()));
        }
        return now;
    }

    /** Gives back what is reserved beyond what is wanted. */
    Fulfilment giveBack(Fulfilment before) {
        Fulfilment now = before;
        for (Sku sku : before.toGiveBack()) {
            now = reserve(now, sku, now.wantedOf(sku));
        }
        return now.asked() != null && now.mustAsk() ? authorise(now) : now;
    }

    private Fulfilment reserveEveryLine(Fulfilment before) {
        Fulfilment now = before;
        for (Optional<Sku> next = now.toReserve(); next.isPresent() && now.refusal() == null; next = now.toReserve()) {
            now = reserve(now, next.get(), now.wantedOf(next.get()));
        }
        return now;
    }

    private Fulfilment reserve(Fulfilment now, Sku sku, Quantity quantity) {
        Outcome outcome = steps.take(
                "reserve " + quantity + " " + sku,
                new ReserveStock(new StockId(now.depot(), sku), now.orderId(), quantity, now.reservedUntil()));
        return switch (outcome) {
            case Outcome.Done _ -> now.reserving(sku, quantity);
            case Outcome.Refused(Rejection why) -> now.refused(new Refusal(Cause.OUT_OF_STOCK, why.explanation()));
        };
    }

    private Fulfilment authorise(Fulfilment now) {
        Outcome outcome =
                steps.take("authorise", new Authorise(new PaymentId(now.orderId()), now.paymentMethod(), now.amount()));
        return switch (outcome) {
            case Outcome.Done _ -> now.asking();
            case Outcome.Refused(Rejection why) -> now.refused(new Refusal(Cause.PAYMENT_DECLINED, why.explanation()));
        };
    }

    /** Where the lines cannot be had, those confirmed before hold again; an order never confirmed is rejected. */
    private void turnDown(Fulfilment now, Refusal because) {
        steps.take(
                "turn down",
                now.confirmed()
                        ? new RevertLines(now.orderId(), now.change(), because)
                        : new RejectOrder(now.orderId(), because));
    }
}
