package consigne.saga.fulfilment;

import static consigne.saga.notes.SagaProgress.goingOn;
import static consigne.saga.notes.SagaProgress.over;
import static consigne.saga.notes.SagaProgress.waiting;

import consigne.api.deposit.DepositEvent.DeliverySettled;
import consigne.api.naming.EventNames;
import consigne.api.order.OrderEvent.LinesReverted;
import consigne.api.order.OrderEvent.OrderCancelled;
import consigne.api.order.OrderEvent.OrderClosed;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.api.order.OrderEvent.OrderDelivered;
import consigne.api.order.OrderEvent.OrderExpired;
import consigne.api.order.OrderEvent.OrderPicked;
import consigne.api.order.OrderEvent.OrderRejected;
import consigne.api.payment.PaymentEvent.AuthorisationRequested;
import consigne.api.payment.PaymentEvent.PaymentCaptured;
import consigne.api.payment.PaymentEvent.VoidRequested;
import consigne.runtime.Positions;
import consigne.saga.notes.SagaNote;
import consigne.saga.notes.SagaProgress;
import consigne.saga.notes.StepNote;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** Where the fulfilment of an order stands after an event: what it waits for, and what is still to be done. */
final class FulfilmentProgress {

    private static final String PROVIDER = "payment-provider";

    private FulfilmentProgress() {}

    /** What came of an event that the saga has taken. */
    static SagaNote note(EventMessage<?> message, Fulfilment order, List<StepNote> steps) {
        return new SagaNote(
                "fulfilment",
                order.orderId().value(),
                Positions.of(message).orElse(0),
                EventNames.nameOf(message.getPayloadType()).orElseThrow().toString(),
                message.getTimestamp(),
                steps,
                after(message.getPayload(), order, steps));
    }

    /** After an event, with what has happened until then and the steps that followed from it. */
    static SagaProgress after(Object event, Fulfilment order, List<StepNote> steps) {
        return switch (event) {
            case OrderPicked _ -> waiting("picked", "delivery", null, "settle", "capture", "close");
            case OrderDelivered _ -> goingOn("delivered", "capture", "close");
            case DeliverySettled settled when settled.settlement().toPay().isZero() -> goingOn("settled");
            case DeliverySettled _ -> waiting("settled", PROVIDER, null, "close");
            case PaymentCaptured _ -> goingOn("captured");
            case OrderClosed _ -> over("closed");
            case OrderRejected _ -> over("rejected");
            case OrderCancelled _ -> over("cancelled");
            case OrderExpired _ -> over("expired");
            default -> preparing(event, order, steps);
        };
    }

    private static SagaProgress preparing(Object event, Fulfilment order, List<StepNote> steps) {
        if (steps.stream().anyMatch(step -> step.name().equals(FulfilmentSteps.PAY_BY))) {
            return waiting(
                    "awaiting-payment",
                    "customer",
                    order.payBy(),
                    "authorise",
                    "confirm",
                    "pick",
                    "settle",
                    "capture",
                    "close");
        }
        if (order.refusal() != null) {
            return goingOn("turned-down");
        }
        if (order.asked() != null) {
            return waiting("authorising", PROVIDER, deadlineOf(steps), "confirm", "pick", "settle", "capture", "close");
        }
        if (isConfirmed(event, order, steps)) {
            return waiting("confirmed", "picking", order.reservedUntil(), "pick", "settle", "capture", "close");
        }
        return goingOn("confirming", "pick", "settle", "capture", "close");
    }

    /** What the payment says of itself changes nothing about an order that holds as it was confirmed already. */
    private static boolean isConfirmed(Object event, Fulfilment order, List<StepNote> steps) {
        return order.confirmed()
                && order.readyToConfirm()
                && (event instanceof OrderConfirmed
                        || event instanceof LinesReverted
                        || event instanceof AuthorisationRequested
                        || event instanceof VoidRequested
                        || steps.stream()
                                .anyMatch(step ->
                                        step.step().equals(FulfilmentStep.CONFIRM.tag()) && step.rule() != null));
    }

    private static @Nullable Instant deadlineOf(List<StepNote> steps) {
        return steps.stream()
                .filter(step -> step.name().equals(FulfilmentSteps.TIME_LIMIT))
                .map(StepNote::due)
                .findFirst()
                .orElse(null);
    }
}
