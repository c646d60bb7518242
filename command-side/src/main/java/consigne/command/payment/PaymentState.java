package consigne.command.payment;

import consigne.api.Money;
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
import consigne.runtime.deciding.ImpossibleEvent;
import java.util.ArrayList;
import java.util.List;
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
    record Captured(int attempt, Money captured, List<Repayment> refunds, int attempts) implements PaymentState {
        /** What is neither given back nor asked to be. */
        Money refundable() {
            return refunds.stream().map(Repayment::amount).reduce(captured, Money::minus);
        }

        Optional<Repayment> refund(int number) {
            return number >= 1 && number <= refunds.size() ? Optional.of(refunds.get(number - 1)) : Optional.empty();
        }

        private Captured refunding(RefundRequested e) {
            List<Repayment> more = new ArrayList<>(refunds);
            more.add(new Repayment(e.amount(), false));
            return new Captured(attempt, captured, List.copyOf(more), attempts);
        }

        private Captured refunded(PaymentRefunded e) {
            List<Repayment> after = new ArrayList<>(refunds);
            after.set(e.refund() - 1, new Repayment(e.amount(), true));
            return new Captured(attempt, captured, List.copyOf(after), attempts);
        }
    }

    /** Money that is asked to be given back, and whether the customer has it. */
    record Repayment(Money amount, boolean done) {}

    /** The provider will not pay so: nothing is held, and it may be asked otherwise. */
    record Declined(int attempts) implements PaymentState {}

    /** Nothing is held, and nothing will be. */
    record SetFree(int attempts) implements PaymentState {}

    /**
     * The state after an event.
     *
     * @throws ImpossibleEvent if it cannot have happened in this state
     */
    default PaymentState evolve(PaymentEvent event) {
        return switch (event) {
            case AuthorisationRequested e when this instanceof Authorised it -> new AskedForMore(it.held(), attempt(e));
            case AuthorisationRequested e
            when this instanceof Unused || this instanceof Declined || this instanceof SetFree -> new Asked(attempt(e));
            case PaymentAuthorised e
            when isPending(e.attempt()) -> new Authorised(new Attempt(e.attempt(), e.amount()), attempts());
            case AuthorisedTooLate e when isOver(e.attempt()) -> this;
            case PaymentDeclined e
            when isPending(e.attempt()) -> this instanceof Asked ? new Declined(attempts()) : without(e.attempt());
            case VoidRequested e when wasAskedFor(e.attempt()) && !isTaken(e.attempt()) -> without(e.attempt());
            case AuthorisationVoided e when wasAskedFor(e.attempt()) -> this;
            case CaptureRequested e
            when this instanceof Authorised it -> new Capturing(it.held(), e.amount(), attempts());
            case PaymentCaptured e
            when this instanceof Capturing it -> new Captured(it.held().number(), e.amount(), List.of(), attempts());
            case RefundRequested e when this instanceof Captured it -> it.refunding(e);
            case PaymentRefunded e
            when this instanceof Captured it && it.refund(e.refund()).isPresent() -> it.refunded(e);
            case AuthorisationRequested _,
                    PaymentAuthorised _,
                    AuthorisedTooLate _,
                    PaymentDeclined _,
                    VoidRequested _,
                    AuthorisationVoided _,
                    CaptureRequested _,
                    PaymentCaptured _,
                    RefundRequested _,
                    PaymentRefunded _ -> throw new ImpossibleEvent(this, event);
        };
    }

    /** Whether the provider has not answered an attempt yet. */
    default boolean isPending(int attempt) {
        return switch (this) {
            case Asked it -> it.pending().number() == attempt;
            case AskedForMore it -> it.pending().number() == attempt;
            case Unused _, Authorised _, Capturing _, Captured _, Declined _, SetFree _ -> false;
        };
    }

    /** Whether an attempt was asked for, and is neither waited for any more nor held. */
    default boolean isOver(int attempt) {
        return wasAskedFor(attempt) && !isPending(attempt) && !isHeld(attempt) && !isTaken(attempt);
    }

    private boolean wasAskedFor(int attempt) {
        return attempt <= attempts();
    }

    private boolean isHeld(int attempt) {
        return switch (this) {
            case Authorised it -> it.held().number() == attempt;
            case AskedForMore it -> it.held().number() == attempt;
            case Unused _, Asked _, Capturing _, Captured _, Declined _, SetFree _ -> false;
        };
    }

    private boolean isTaken(int attempt) {
        return switch (this) {
            case Capturing it -> it.held().number() == attempt;
            case Captured it -> it.attempt() == attempt;
            case Unused _, Asked _, Authorised _, AskedForMore _, Declined _, SetFree _ -> false;
        };
    }

    private PaymentState without(int attempt) {
        return switch (this) {
            case Asked it when it.pending().number() == attempt -> new SetFree(attempts());
            case Authorised it when it.held().number() == attempt -> new SetFree(attempts());
            case AskedForMore it when it.pending().number() == attempt -> new Authorised(it.held(), attempts());
            case AskedForMore it when it.held().number() == attempt -> new Asked(it.pending());
            case Unused _, Asked _, Authorised _, AskedForMore _, Capturing _, Captured _, Declined _, SetFree _ ->
                this;
        };
    }

    private static Attempt attempt(AuthorisationRequested e) {
        return new Attempt(e.attempt(), e.amount());
    }

    /** The state's name for people. */
    default String describe() {
        return switch (this) {
            case Unused _ -> "unused";
            case Asked _ -> "asked";
            case Authorised _ -> "authorised";
            case AskedForMore _ -> "asked for more";
            case Capturing _ -> "capturing";
            case Captured _ -> "captured";
            case Declined _ -> "declined";
            case SetFree _ -> "set free";
        };
    }
}
