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
import consigne.runtime.deciding.Outcome;

/** Gets the wanted lines ready: reserve every line → authorise the payment → confirm; or say why not. */
record Preparation(Steps steps) {

    private static final String AUTHORISE = "authorise";
    private static final String TURN_DOWN = "turn down";
    private static final Refusal BEFORE = new Refusal(Cause.OUT_OF_STOCK, "It was turned down before.");

    Fulfilment goOn(Fulfilment before) {
        return steps.wasTaken(TURN_DOWN) ? turnedDown(before) : prepare(before);
    }

    /** An event that comes again is not answered otherwise because there is more in stock by now. */
    private Fulfilment turnedDown(Fulfilment before) {
        Fulfilment then = before;
        for (Sku sku : before.toReserve()) {
            Quantity wanted = before.wantedOf(sku);
            then = steps.wasTaken(reserving(sku, wanted)) ? then.reserving(sku, wanted) : then;
        }
        return (steps.wasTaken(AUTHORISE) ? then.asking() : then).refused(BEFORE);
    }

    private Fulfilment prepare(Fulfilment before) {
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
        for (Sku sku : before.toReserve()) {
            if (now.refusal() == null) {
                now = reserve(now, sku, now.wantedOf(sku));
            }
        }
        return now;
    }

    private Fulfilment reserve(Fulfilment now, Sku sku, Quantity quantity) {
        Outcome outcome = steps.take(
                reserving(sku, quantity),
                new ReserveStock(new StockId(now.depot(), sku), now.orderId(), quantity, now.reservedUntil()));
        return switch (outcome) {
            case Outcome.Done _ -> now.reserving(sku, quantity);
            case Outcome.Refused(Rejection why) -> now.refused(new Refusal(Cause.OUT_OF_STOCK, why.explanation()));
        };
    }

    private static String reserving(Sku sku, Quantity quantity) {
        return "reserve " + quantity + " " + sku;
    }

    private Fulfilment authorise(Fulfilment now) {
        Outcome outcome =
                steps.take(AUTHORISE, new Authorise(new PaymentId(now.orderId()), now.paymentMethod(), now.amount()));
        return switch (outcome) {
            case Outcome.Done _ -> now.asking();
            case Outcome.Refused(Rejection why) -> now.refused(new Refusal(Cause.PAYMENT_DECLINED, why.explanation()));
        };
    }

    /** Where the lines cannot be had, those confirmed before hold again; an order never confirmed is rejected. */
    private void turnDown(Fulfilment now, Refusal because) {
        steps.take(
                TURN_DOWN,
                now.confirmed()
                        ? new RevertLines(now.orderId(), now.change(), because)
                        : new RejectOrder(now.orderId(), because));
    }
}
