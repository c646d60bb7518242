package consigne.command.payment;

import consigne.api.Money;
import consigne.api.payment.PaymentCommand;
import consigne.api.payment.PaymentCommand.AbandonAttempt;
import consigne.api.payment.PaymentCommand.Authorise;
import consigne.api.payment.PaymentCommand.Capture;
import consigne.api.payment.PaymentCommand.RecordAuthorised;
import consigne.api.payment.PaymentCommand.RecordCaptured;
import consigne.api.payment.PaymentCommand.RecordDeclined;
import consigne.api.payment.PaymentCommand.RecordRefunded;
import consigne.api.payment.PaymentCommand.RecordVoided;
import consigne.api.payment.PaymentCommand.Refund;
import consigne.api.payment.PaymentCommand.VoidAttempt;
import consigne.api.payment.PaymentCommand.VoidPayment;
import consigne.api.payment.PaymentEvent;
import consigne.api.payment.PaymentEvent.AuthorisationRequested;
import consigne.api.payment.PaymentEvent.AuthorisationVoided;
import consigne.api.payment.PaymentEvent.AuthorisedTooLate;
import consigne.api.payment.PaymentEvent.CaptureRequested;
import consigne.api.payment.PaymentEvent.PaymentAuthorised;
import consigne.api.payment.PaymentEvent.PaymentCaptured;
import consigne.api.payment.PaymentEvent.PaymentDeclined;
import consigne.api.payment.PaymentEvent.PaymentRefunded;
import consigne.api.payment.PaymentEvent.RefundRequested;
import consigne.api.payment.PaymentEvent.VoidRequested;
import consigne.api.payment.PaymentId;
import consigne.api.payment.PaymentRejection.CaptureAboveAuthorised;
import consigne.api.payment.PaymentRejection.NotPossibleNow;
import consigne.api.payment.PaymentRejection.RefundAboveCaptured;
import consigne.api.payment.PaymentRejection.UnknownAttempt;
import consigne.command.payment.PaymentState.Asked;
import consigne.command.payment.PaymentState.AskedForMore;
import consigne.command.payment.PaymentState.Attempt;
import consigne.command.payment.PaymentState.Authorised;
import consigne.command.payment.PaymentState.Captured;
import consigne.command.payment.PaymentState.Capturing;
import consigne.command.payment.PaymentState.Declined;
import consigne.command.payment.PaymentState.SetFree;
import consigne.command.payment.PaymentState.Unused;
import consigne.runtime.deciding.Decider;
import consigne.runtime.deciding.Decision;
import java.util.List;

/** Decides on payments: captured ≤ authorised, refunded ≤ captured, and what is not captured is set free. */
record PaymentDecider() implements Decider<PaymentState, PaymentCommand, PaymentEvent> {

    @Override
    public PaymentState initial() {
        return new Unused();
    }

    @Override
    public PaymentState evolve(PaymentState state, PaymentEvent event) {
        return state.evolve(event);
    }

    @Override
    public Decision<PaymentEvent> decide(PaymentState state, PaymentCommand command) {
        return switch (command) {
            case Authorise c -> authorise(state, c);
            case RecordAuthorised c -> authorised(state, c);
            case RecordDeclined c ->
                state.isPending(c.attempt())
                        ? Decision.accept(new PaymentDeclined(c.paymentId(), c.attempt(), c.reason()))
                        : knownAttempt(state, c.paymentId(), c.attempt());
            case AbandonAttempt c ->
                state.isPending(c.attempt())
                        ? Decision.accept(new VoidRequested(c.paymentId(), c.attempt()))
                        : knownAttempt(state, c.paymentId(), c.attempt());
            case VoidAttempt c ->
                state.isOver(c.attempt())
                        ? Decision.accept(new VoidRequested(c.paymentId(), c.attempt()))
                        : knownAttempt(state, c.paymentId(), c.attempt());
            case Capture c -> capture(state, c);
            case RecordCaptured c -> captured(state, c);
            case VoidPayment c -> setFree(state, c.paymentId());
            case RecordVoided c ->
                c.attempt() > state.attempts()
                        ? Decision.refuse(new UnknownAttempt(c.paymentId(), c.attempt()))
                        : Decision.accept(new AuthorisationVoided(c.paymentId(), c.attempt()));
            case Refund c -> refund(state, c);
            case RecordRefunded c -> refunded(state, c);
        };
    }

    private static Decision<PaymentEvent> authorise(PaymentState state, Authorise c) {
        PaymentEvent ask = new AuthorisationRequested(c.paymentId(), state.attempts() + 1, c.method(), c.amount());
        return switch (state) {
            case Unused _, Declined _ -> Decision.accept(ask);
            case Authorised it -> covers(it.held(), c.amount()) ? Decision.nothingToDo() : Decision.accept(ask);
            case Asked it when c.amount().isZero() -> Decision.accept(setFree(c.paymentId(), it.pending()));
            case Asked it ->
                covers(it.pending(), c.amount())
                        ? Decision.nothingToDo()
                        : Decision.accept(List.of(setFree(c.paymentId(), it.pending()), ask));
            case AskedForMore it ->
                covers(it.held(), c.amount())
                        ? Decision.accept(setFree(c.paymentId(), it.pending()))
                        : covers(it.pending(), c.amount())
                                ? Decision.nothingToDo()
                                : Decision.accept(List.of(setFree(c.paymentId(), it.pending()), ask));
            case Capturing _, Captured _, SetFree _ -> notNow(state);
        };
    }

    /** What is authorised when nobody waits for it any more is noted, and for the saga to set free. */
    private static Decision<PaymentEvent> authorised(PaymentState state, RecordAuthorised c) {
        PaymentId id = c.paymentId();
        return switch (state) {
            case Asked it
            when it.pending().number() == c.attempt() ->
                Decision.accept(
                        new PaymentAuthorised(id, c.attempt(), it.pending().amount(), c.reference()));
            case AskedForMore it
            when it.pending().number() == c.attempt() ->
                Decision.accept(List.of(
                        new PaymentAuthorised(id, c.attempt(), it.pending().amount(), c.reference()),
                        setFree(id, it.held())));
            case Unused _, Asked _, Authorised _, AskedForMore _, Capturing _, Captured _, Declined _, SetFree _ ->
                state.isOver(c.attempt())
                        ? Decision.accept(new AuthorisedTooLate(id, c.attempt()))
                        : knownAttempt(state, id, c.attempt());
        };
    }

    private static Decision<PaymentEvent> capture(PaymentState state, Capture c) {
        if (!(state instanceof Authorised it)) {
            return notNow(state);
        }
        if (!covers(it.held(), c.amount())) {
            return Decision.refuse(
                    new CaptureAboveAuthorised(c.amount(), it.held().amount()));
        }
        return Decision.accept(
                c.amount().isZero()
                        ? setFree(c.paymentId(), it.held())
                        : new CaptureRequested(c.paymentId(), it.held().number(), c.amount()));
    }

    private static Decision<PaymentEvent> captured(PaymentState state, RecordCaptured c) {
        return switch (state) {
            case Capturing it ->
                Decision.accept(new PaymentCaptured(
                        c.paymentId(), it.amount(), it.held().amount().minus(it.amount())));
            case Captured _ -> Decision.nothingToDo();
            case Unused _, Asked _, Authorised _, AskedForMore _, Declined _, SetFree _ -> notNow(state);
        };
    }

    private static Decision<PaymentEvent> setFree(PaymentState state, PaymentId id) {
        return switch (state) {
            case Unused _, Declined _, SetFree _ -> Decision.nothingToDo();
            case Asked it -> Decision.accept(setFree(id, it.pending()));
            case Authorised it -> Decision.accept(setFree(id, it.held()));
            case AskedForMore it -> Decision.accept(List.of(setFree(id, it.pending()), setFree(id, it.held())));
            case Capturing _, Captured _ -> notNow(state);
        };
    }

    private static Decision<PaymentEvent> refund(PaymentState state, Refund c) {
        if (!(state instanceof Captured it)) {
            return notNow(state);
        }
        Money refundable = it.refundable();
        Money wanted = c.amount() == null ? refundable : c.amount();
        return wanted.isZero() || !wanted.currency().equals(refundable.currency()) || wanted.exceeds(refundable)
                ? Decision.refuse(new RefundAboveCaptured(wanted, refundable))
                : Decision.accept(
                        new RefundRequested(c.paymentId(), it.refunds().size() + 1, wanted, c.units(), c.reason()));
    }

    private static Decision<PaymentEvent> refunded(PaymentState state, RecordRefunded c) {
        return state instanceof Captured it
                ? it.refund(c.refund())
                        .map(asked -> asked.done()
                                ? Decision.<PaymentEvent>nothingToDo()
                                : Decision.<PaymentEvent>accept(
                                        new PaymentRefunded(c.paymentId(), c.refund(), asked.amount())))
                        .orElseGet(() -> notNow(state))
                : notNow(state);
    }

    private static Decision<PaymentEvent> knownAttempt(PaymentState state, PaymentId id, int attempt) {
        return attempt > state.attempts() ? Decision.refuse(new UnknownAttempt(id, attempt)) : Decision.nothingToDo();
    }

    private static PaymentEvent setFree(PaymentId id, Attempt attempt) {
        return new VoidRequested(id, attempt.number());
    }

    private static boolean covers(Attempt attempt, Money amount) {
        return !amount.exceeds(attempt.amount());
    }

    private static Decision<PaymentEvent> notNow(PaymentState state) {
        return Decision.refuse(new NotPossibleNow(state.describe()));
    }
}
