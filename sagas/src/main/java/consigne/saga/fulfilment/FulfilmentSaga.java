package consigne.saga.fulfilment;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import consigne.api.deposit.DepositEvent.DeliverySettled;
import consigne.api.order.OrderCommand.ExpireOrder;
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
import consigne.api.order.Refusal;
import consigne.api.order.Refusal.Cause;
import consigne.api.payment.PaymentCommand.AbandonAttempt;
import consigne.api.payment.PaymentEvent.AuthorisationRequested;
import consigne.api.payment.PaymentEvent.PaymentAuthorised;
import consigne.api.payment.PaymentEvent.PaymentCaptured;
import consigne.api.payment.PaymentEvent.PaymentDeclined;
import consigne.api.payment.PaymentEvent.VoidRequested;
import consigne.api.payment.PaymentId;
import consigne.runtime.axon.UnnamedEvent;
import consigne.runtime.commands.Commands;
import consigne.runtime.schedule.Deadlines;
import consigne.saga.notes.SagaNotes;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** The Axon shell around the fulfilment of an order: which event leads to what. Public because Axon makes it. */
@Saga
@ProcessingGroup("fulfilment")
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
@SuppressWarnings("NullAway.Init")
public final class FulfilmentSaga {

    private static final String ORDER = "orderId";
    private static final String PAYMENT = "paymentId";

    private transient Commands commands;
    private transient Deadlines deadlines;
    private transient FulfilmentSettings settings;
    private transient RefusedSteps refused;
    private transient SagaNotes notes;

    private Fulfilment order;

    @Autowired
    void equip(
            Commands withCommands,
            Deadlines withDeadlines,
            FulfilmentSettings withSettings,
            RefusedSteps withRefused,
            SagaNotes withNotes) {
        this.commands = withCommands;
        this.deadlines = withDeadlines;
        this.settings = withSettings;
        this.refused = withRefused;
        this.notes = withNotes;
    }

    @StartSaga
    @SagaEventHandler(associationProperty = ORDER)
    void on(OrderPlaced placed, EventMessage<?> message) {
        FulfilmentSteps steps = steps(message);
        Instant reservedUntil = steps.now().plus(settings.reservationsLast());
        SagaLifecycle.associateWith(PAYMENT, new PaymentId(placed.orderId()).toString());
        steps.setDeadline(reservedUntil, "expire", new ExpireOrder(placed.orderId(), reservedUntil));
        order = new Confirmation(steps).goOn(Fulfilment.of(placed, reservedUntil));
    }

    @SagaEventHandler(associationProperty = ORDER)
    void on(LinesChanged changed, EventMessage<?> message) {
        order = new Confirmation(steps(message)).goOn(order.wanting(changed.change(), changed.lines()));
    }

    @SagaEventHandler(associationProperty = PAYMENT)
    void on(AuthorisationRequested asked, EventMessage<?> message) {
        FulfilmentSteps steps = steps(message);
        steps.setDeadline(
                steps.now().plus(settings.paymentTimeLimit()),
                FulfilmentSteps.TIME_LIMIT,
                new AbandonAttempt(asked.paymentId(), asked.attempt()));
        order = order.askedIn(asked.attempt(), asked.amount());
    }

    @SagaEventHandler(associationProperty = PAYMENT)
    void on(PaymentAuthorised authorised, EventMessage<?> message) {
        order = new Confirmation(steps(message)).goOn(order.holding(authorised.amount()));
    }

    @SagaEventHandler(associationProperty = PAYMENT)
    void on(PaymentDeclined declined, EventMessage<?> message) {
        if (order.waitsFor(declined.attempt())) {
            order = new Confirmation(steps(message))
                    .goOn(order.answered()
                            .refused(new Refusal(
                                    Cause.PAYMENT_DECLINED, declined.reason().value())));
        }
    }

    /** A payment that is set free while it is waited for has run out of time. */
    @SagaEventHandler(associationProperty = PAYMENT)
    void on(VoidRequested setFree, EventMessage<?> message) {
        if (order.waitsFor(setFree.attempt())) {
            order = new Confirmation(steps(message))
                    .goOn(order.answered()
                            .refused(new Refusal(
                                    Cause.TIME_LIMIT_PASSED,
                                    "The payment provider has not answered in "
                                            + settings.paymentTimeLimit().toSeconds() + " seconds.")));
        }
    }

    @SagaEventHandler(associationProperty = ORDER)
    void on(OrderConfirmed confirmed, EventMessage<?> message) {
        order = new Confirmation(steps(message)).giveBack(order.confirmedNow());
    }

    @SagaEventHandler(associationProperty = ORDER)
    void on(LinesReverted reverted, EventMessage<?> message) {
        order = new Confirmation(steps(message)).giveBack(order.wanting(reverted.change(), reverted.lines()));
    }

    @SagaEventHandler(associationProperty = ORDER)
    void on(OrderPicked picked, EventMessage<?> message) {
        order = new Completion(steps(message)).picked(order, picked);
    }

    @SagaEventHandler(associationProperty = ORDER)
    void on(OrderDelivered delivered, EventMessage<?> message) {
        new Completion(steps(message)).delivered(order, delivered);
    }

    @SagaEventHandler(associationProperty = ORDER)
    void on(DeliverySettled delivery, EventMessage<?> message) {
        new Completion(steps(message)).settled(order, delivery.settlement());
    }

    @SagaEventHandler(associationProperty = PAYMENT)
    void on(PaymentCaptured captured, EventMessage<?> message) {
        new Completion(steps(message)).paid(order);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = ORDER)
    void on(OrderClosed closed, EventMessage<?> message) {
        steps(message);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = ORDER)
    void on(OrderRejected rejected, EventMessage<?> message) {
        new Compensation(steps(message)).undo(order);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = ORDER)
    void on(OrderCancelled cancelled, EventMessage<?> message) {
        new Compensation(steps(message)).undo(order);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = ORDER)
    void on(OrderExpired expired, EventMessage<?> message) {
        new Compensation(steps(message)).expire(order, expired.expiredAt());
    }

    /** Parked before it comes here: see {@link UnnamedEvent}. */
    @SagaEventHandler(associationProperty = ORDER, associationResolver = ByAggregate.class)
    void on(UnnamedEvent unknown) {}

    /** What follows from an event is noted when it is done, and with it where the order then stands. */
    private FulfilmentSteps steps(EventMessage<?> message) {
        FulfilmentSteps steps = new FulfilmentSteps(commands, deadlines, refused, message);
        notes.take(() -> FulfilmentProgress.note(message, order, steps.taken()));
        return steps;
    }

    /** What has happened so far; none before the first event. */
    @Nullable
    Fulfilment order() {
        return order;
    }
}
