package consigne.saga.fulfilment;

import consigne.api.Event;
import consigne.api.delivery.AgreedDelivery;
import consigne.api.deposit.DepositEvent.DeliverySettled;
import consigne.api.order.OrderCommand.ExpireOrder;
import consigne.api.order.OrderEvent.DeliveryChanged;
import consigne.api.order.OrderEvent.LinesChanged;
import consigne.api.order.OrderEvent.LinesReverted;
import consigne.api.order.OrderEvent.OrderCancelled;
import consigne.api.order.OrderEvent.OrderClosed;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.api.order.OrderEvent.OrderDelivered;
import consigne.api.order.OrderEvent.OrderExpired;
import consigne.api.order.OrderEvent.OrderPicked;
import consigne.api.order.OrderEvent.OrderPlaced;
import consigne.api.order.OrderEvent.OrderRejected;
import consigne.api.order.OrderEvent.PaymentMethodChosen;
import consigne.api.order.Refusal;
import consigne.api.order.Refusal.Cause;
import consigne.api.payment.PaymentCommand.AbandonAttempt;
import consigne.api.payment.PaymentEvent.AuthorisationRequested;
import consigne.api.payment.PaymentEvent.PaymentAuthorised;
import consigne.api.payment.PaymentEvent.PaymentCaptured;
import consigne.api.payment.PaymentEvent.PaymentDeclined;
import consigne.api.payment.PaymentEvent.VoidRequested;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fulfilment of an order: which event leads to what. An order that is placed begins it; each of {@link #LAST} ends
 * it.
 */
record FulfilmentSaga(FulfilmentSettings settings) {

    /** The events after which there is nothing more to do. */
    static final Set<Class<?>> LAST =
            Set.of(OrderClosed.class, OrderRejected.class, OrderCancelled.class, OrderExpired.class);

    /** All events that lead to something. */
    static final Set<Class<?>> EVENTS = Set.of(
            OrderPlaced.class,
            LinesChanged.class,
            DeliveryChanged.class,
            AuthorisationRequested.class,
            PaymentAuthorised.class,
            PaymentDeclined.class,
            PaymentMethodChosen.class,
            VoidRequested.class,
            OrderConfirmed.class,
            LinesReverted.class,
            OrderPicked.class,
            OrderDelivered.class,
            DeliverySettled.class,
            PaymentCaptured.class,
            OrderClosed.class,
            OrderRejected.class,
            OrderCancelled.class,
            OrderExpired.class);

    /**
     * Does what an event leads to.
     *
     * @param order what has happened before; none before the order was placed, or where the fulfilment is over
     * @return what has happened now; none where the event leads to nothing
     */
    @Nullable
    Fulfilment take(Event event, @Nullable Fulfilment order, FulfilmentSteps steps) {
        if (order == null) {
            return event instanceof OrderPlaced placed ? on(placed, steps) : null;
        }
        return switch (event) {
            case OrderPlaced placed -> on(placed, steps);
            case LinesChanged changed ->
                confirmation(steps).goOn(order.wanting(changed.change(), changed.lines(), changed.delivery()));
            case DeliveryChanged changed -> on(changed, order, steps);
            case AuthorisationRequested asked -> on(asked, order, steps);
            case PaymentAuthorised authorised -> confirmation(steps).goOn(order.holding(authorised.amount()));
            case PaymentDeclined declined when order.waitsFor(declined.attempt()) -> on(declined, order, steps);
            case PaymentMethodChosen chosen -> confirmation(steps).goOn(order.payingBy(chosen.method()));
            case VoidRequested setFree when order.waitsFor(setFree.attempt()) -> outOfTime(order, steps);
            case OrderConfirmed _ -> confirmation(steps).giveBack(order.confirmedNow());
            case LinesReverted reverted ->
                confirmation(steps).giveBack(order.wanting(reverted.change(), reverted.lines(), reverted.delivery()));
            case OrderPicked picked -> new Completion(steps).picked(order, picked);
            case OrderDelivered delivered -> on(delivered, order, steps);
            case DeliverySettled delivery -> on(delivery, order, steps);
            case PaymentCaptured _ -> onCapture(order, steps);
            case OrderClosed _ -> order;
            case OrderRejected _, OrderCancelled _ -> undone(order, steps);
            case OrderExpired expired -> on(expired, order, steps);
            default -> null;
        };
    }

    private Confirmation confirmation(FulfilmentSteps steps) {
        return new Confirmation(steps, settings.paymentAwaited());
    }

    private Fulfilment on(OrderPlaced placed, FulfilmentSteps steps) {
        AgreedDelivery delivery = placed.delivery();
        Instant reservedUntil = delivery == null
                ? steps.now().plus(settings.reservationsLast())
                : delivery.times().ends();
        steps.setDeadline(reservedUntil, "expire", new ExpireOrder(placed.orderId(), reservedUntil));
        return confirmation(steps).goOn(Fulfilment.of(placed, reservedUntil));
    }

    /** It must be picked until its new slot ends; the deadline of the old one does nothing to it any more. */
    private Fulfilment on(DeliveryChanged changed, Fulfilment order, FulfilmentSteps steps) {
        Instant ends = changed.delivery().times().ends();
        steps.setDeadline(ends, "expire", new ExpireOrder(changed.orderId(), ends));
        return confirmation(steps).goOn(order.wanting(changed.change(), changed.delivery()));
    }

    private Fulfilment on(AuthorisationRequested asked, Fulfilment order, FulfilmentSteps steps) {
        steps.setDeadline(
                steps.now().plus(settings.paymentTimeLimit()),
                FulfilmentSteps.TIME_LIMIT,
                new AbandonAttempt(asked.paymentId(), asked.attempt()));
        return order.askedIn(asked.attempt(), asked.amount());
    }

    private Fulfilment on(PaymentDeclined declined, Fulfilment order, FulfilmentSteps steps) {
        return confirmation(steps)
                .declined(
                        order.answered(),
                        new Refusal(Cause.PAYMENT_DECLINED, declined.reason().value()));
    }

    /** A payment that is set free while it is waited for has run out of time. */
    private Fulfilment outOfTime(Fulfilment order, FulfilmentSteps steps) {
        return confirmation(steps)
                .goOn(order.answered()
                        .refused(new Refusal(
                                Cause.TIME_LIMIT_PASSED,
                                "The payment provider has not answered in "
                                        + settings.paymentTimeLimit().toSeconds() + " seconds.")));
    }

    private static Fulfilment on(OrderDelivered delivered, Fulfilment order, FulfilmentSteps steps) {
        new Completion(steps).delivered(order, delivered);
        return order;
    }

    private static Fulfilment on(DeliverySettled delivery, Fulfilment order, FulfilmentSteps steps) {
        new Completion(steps).settled(order, delivery.settlement());
        return order;
    }

    private static Fulfilment onCapture(Fulfilment order, FulfilmentSteps steps) {
        new Completion(steps).paid(order);
        return order;
    }

    private static Fulfilment undone(Fulfilment order, FulfilmentSteps steps) {
        new Compensation(steps).undo(order);
        return order;
    }

    private static Fulfilment on(OrderExpired expired, Fulfilment order, FulfilmentSteps steps) {
        new Compensation(steps).expire(order, expired.expiredAt());
        return order;
    }
}
