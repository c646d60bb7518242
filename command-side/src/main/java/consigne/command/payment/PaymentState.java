package consigne.command.payment;

import consigne.api.Money;
import consigne.api.payment.PaymentEvent;
import consigne.api.payment.PaymentEvent.AuthorisationRequested;
import consigne.api.payment.PaymentEvent.AuthorisationVoided;
import consigne.api.payment.PaymentEvent.CaptureRequested;
import consigne.api.payment.PaymentEvent.PaymentAuthorised;
import consigne.api.payment.PaymentEvent.PaymentCaptured;
import consigne.api.payment.PaymentEvent.PaymentDeclined;
import consigne.api.payment.PaymentEvent.PaymentRefunded;
import consigne.api.payment.PaymentEvent.RefundRequested;
import consigne.api.payment.PaymentEvent.VoidRequested;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a payment stands; {@code attempts} counts how often the provider was asked to authorise. */
sealed interface PaymentState {

    int attempts();

    /** One time that the provider was asked to authorise an amount. */
    record Attempt(int number, Money amount) {}

    record Unused() implements PaymentState {
        @Override
        public int attempts() {
            return 0;
        }
    }

    /** The provider has not answered yet. */
    record Asked(Attempt pending) implements PaymentState {
        @Override
        public int attempts() {
            return pending.number();
        }
    }

    /** The provider holds money for the shop. */
    record Authorised(Attempt held, int attempts) implements PaymentState {}

    /** The provider holds money, and was asked for more. */
    record AskedForMore(Attempt held, Attempt pending) implements PaymentState {
        @Override
        public int attempts() {
            return pending.number();
        }
    }

    record Capturing(Attempt held, Money amount, int attempts) implements PaymentState {}

    /** The customer paid; refunds count from 1. */
    record Captured(int attempt, Money captured, List<Refunding> refunds, int attempts) implements PaymentState {
        /** What is neither given back nor asked to be. */
        Money refundable() {
            return refunds.stream().map(Refunding::amount).reduce(captured, Money::minus);
        }

        Optional<Refunding> refund(int number) {
            return number >= 1 && number <= refunds.size() ? Optional.of(refunds.get(number - 1)) : Optional.empty();
        }
    }

    /** Money that is asked to be given back, and whether the customer has it. */
    record Refunding(Money amount, boolean done) {}

    /** Declined or set free: nothing is held, and nothing will be. */
    record SetFree(int attempts) implements PaymentState {}

    default PaymentState evolve(PaymentEvent event) {
        return switch (event) {
            case AuthorisationRequested e -> asked(new Attempt(e.attempt(), e.amount()));
            case PaymentAuthorised e -> new Authorised(new Attempt(e.attempt(), e.amount()), attempts());
            case PaymentDeclined e -> without(e.attempt());
            case VoidRequested e -> without(e.attempt());
            case CaptureRequested e -> new Capturing(((Authorised) this).held(), e.amount(), attempts());
            case PaymentCaptured e ->
                new Captured(((Capturing) this).held().number(), e.amount(), List.of(), attempts());
            case RefundRequested e -> with((Captured) this, e.refund(), new Refunding(e.amount(), false));
            case PaymentRefunded e -> with((Captured) this, e.refund(), new Refunding(e.amount(), true));
            case AuthorisationVoided _ -> this;
        };
    }

    private PaymentState asked(Attempt attempt) {
        return this instanceof Authorised authorised
                ? new AskedForMore(authorised.held(), attempt)
                : new Asked(attempt);
    }

    private PaymentState without(int attempt) {
        return switch (this) {
            case Asked it when it.pending().number() == attempt -> new SetFree(attempts());
            case Authorised it when it.held().number() == attempt -> new SetFree(attempts());
            case AskedForMore it when it.pending().number() == attempt -> new Authorised(it.held(), attempts());
            case AskedForMore it when it.held().number() == attempt -> new Asked(it.pending());
            case Unused _, Asked _, Authorised _, AskedForMore _, Capturing _, Captured _, SetFree _ -> this;
        };
    }

    private static PaymentState with(Captured it, int number, Refunding refund) {
        List<Refunding> refunds = new ArrayList<>(it.refunds());
        if (number > refunds.size()) {
            refunds.add(refund);
        } else {
            refunds.set(number - 1, refund);
        }
        return new Captured(it.attempt(), it.captured(), List.copyOf(refunds), it.attempts());
    }

    /** The state's name for people. */
    default String describe() {
        return getClass().getSimpleName().replaceAll("(?<!^)(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
