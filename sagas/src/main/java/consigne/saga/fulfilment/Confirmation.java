package consigne.saga.fulfilment;

import consigne.api.Quantity;
import consigne.api.Rejection;
import consigne.api.catalogue.Sku;
import consigne.api.delivery.AgreedDelivery;
import consigne.api.order.OrderCommand.RejectUnpaid;
import consigne.api.order.Refusal;
import consigne.api.order.Refusal.Cause;
import consigne.api.slot.SlotId;
import consigne.runtime.commands.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Gets the wanted lines confirmed: reserve every line → book the slot → authorise the payment → confirm; or turns them
 * down.
 *
 * @param patience how long another payment method is waited for where one is declined
 */
record Confirmation(FulfilmentSteps steps, Duration patience) {

    private static final Refusal BEFORE = new Refusal(Cause.OUT_OF_STOCK, "It was turned down before.");

    Fulfilment goOn(Fulfilment before) {
        return steps.wasTaken(PlannedStep.TURN_DOWN) ? turnedDown(before) : prepare(before);
    }

    /** An event that comes again is not answered otherwise because there is more in stock by now. */
    private Fulfilment turnedDown(Fulfilment before) {
        Fulfilment then = before;
        for (Sku sku : before.toReserve()) {
            Quantity wanted = before.wantedOf(sku);
            then = steps.wasTaken(PlannedStep.reserving(sku, wanted)) ? then.reserving(sku, wanted) : then;
        }
        AgreedDelivery delivery = before.delivery();
        if (delivery != null && before.booked().lack(delivery) && steps.wasTaken(PlannedStep.booking(delivery))) {
            then = then.holding(then.booked().with(delivery));
        }
        return (steps.wasTaken(PlannedStep.AUTHORISE) ? then.asking() : then).refused(BEFORE);
    }

    private Fulfilment prepare(Fulfilment before) {
        Fulfilment now = reserveEveryLine(before);
        if (now.refusal() == null && now.booked().lack(now.delivery())) {
            now = book(now);
        }
        if (now.refusal() == null && now.mustAsk()) {
            now = authorise(now);
        }
        Refusal refusal = now.refusal();
        if (refusal != null) {
            turnDown(now, refusal);
        } else if (now.readyToConfirm()) {
            steps.take(PlannedStep.confirm(now));
        }
        return now;
    }

    /** The provider will not pay: an order that was never confirmed waits for another way to pay it. */
    Fulfilment declined(Fulfilment before, Refusal because) {
        Fulfilment now = before.refused(because);
        Instant payBy = now.payBy(steps.now(), patience);
        return !now.confirmed() && payBy.isAfter(steps.now()) ? awaitPayment(now, because, payBy) : goOn(now);
    }

    /** Gives back what is reserved beyond what is wanted, and tells the payment if more is asked for than is needed. */
    Fulfilment giveBack(Fulfilment before) {
        Fulfilment now = before;
        for (Sku sku : before.toGiveBack()) {
            Quantity toKeep = now.wantedOf(sku);
            if (steps.succeeds(PlannedStep.giveBack(now, sku, toKeep))) {
                now = now.reserving(sku, toKeep);
            }
        }
        if (now.booked().exceed(now.delivery())) {
            now = book(now);
        }
        for (SlotId slot : now.booked().besides(now.delivery())) {
            if (steps.succeeds(PlannedStep.releaseSlot(now, slot, steps.now()))) {
                now = now.holding(now.booked().without(slot));
            }
        }
        return now.asked() != null && now.mustAsk() && steps.succeeds(PlannedStep.authorise(now)) ? now.asking() : now;
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
        return switch (steps.take(PlannedStep.reserve(now, sku, quantity))) {
            case Outcome.Done _ -> now.reserving(sku, quantity);
            case Outcome.Refused(Rejection why) -> now.refused(new Refusal(Cause.OUT_OF_STOCK, why.explanation()));
        };
    }

    private Fulfilment book(Fulfilment now) {
        AgreedDelivery delivery = Objects.requireNonNull(now.delivery());
        return switch (steps.take(PlannedStep.book(now, delivery, steps.now()))) {
            case Outcome.Done _ -> now.holding(now.booked().with(delivery));
            case Outcome.Refused(Rejection why) ->
                now.refused(new Refusal(Cause.SLOT_NOT_AVAILABLE, why.explanation()));
        };
    }

    private Fulfilment authorise(Fulfilment now) {
        return switch (steps.take(PlannedStep.authorise(now))) {
            case Outcome.Done _ -> now.asking();
            case Outcome.Refused(Rejection why) -> now.refused(new Refusal(Cause.PAYMENT_DECLINED, why.explanation()));
        };
    }

    /** Where the lines cannot be had, those confirmed before hold again; an order never confirmed is rejected. */
    private void turnDown(Fulfilment now, Refusal because) {
        steps.take(now.confirmed() ? PlannedStep.revert(now, because) : PlannedStep.reject(now, because));
    }

    private Fulfilment awaitPayment(Fulfilment now, Refusal because, Instant payBy) {
        if (steps.succeeds(PlannedStep.awaitPayment(now, because, payBy))) {
            steps.setDeadline(payBy, FulfilmentSteps.PAY_BY, new RejectUnpaid(now.orderId(), payBy));
        }
        return now.awaitingPayment(payBy);
    }
}
