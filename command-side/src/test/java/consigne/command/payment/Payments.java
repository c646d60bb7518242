package consigne.command.payment;

import static consigne.command.given.Drinks.eur;

import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.payment.PaymentCommand;
import consigne.api.payment.PaymentCommand.Authorise;
import consigne.api.payment.PaymentEvent;
import consigne.api.payment.PaymentEvent.AuthorisationRequested;
import consigne.api.payment.PaymentEvent.AuthorisedTooLate;
import consigne.api.payment.PaymentEvent.CaptureRequested;
import consigne.api.payment.PaymentEvent.PaymentAuthorised;
import consigne.api.payment.PaymentEvent.PaymentCaptured;
import consigne.api.payment.PaymentEvent.PaymentDeclined;
import consigne.api.payment.PaymentEvent.RefundRequested;
import consigne.api.payment.PaymentEvent.VoidRequested;
import consigne.api.payment.PaymentId;
import consigne.api.payment.PaymentMethod;
import consigne.command.given.Given;
import java.util.List;
import java.util.stream.Stream;

/** The payment of an order at every stage of its life. */
final class Payments {

    static final PaymentId PAYMENT = new PaymentId(new OrderId("01960000-0000-7000-8000-000000000001"));
    static final PaymentMethod CARD = new PaymentMethod("pm_ok");
    static final Reason NO_COVER = new Reason("no cover");
    static final Reason BROKEN = new Reason("one was broken");

    private Payments() {}

    static Given<PaymentState, PaymentCommand, PaymentEvent> given(PaymentEvent... history) {
        return given(List.of(history));
    }

    static Given<PaymentState, PaymentCommand, PaymentEvent> given(List<PaymentEvent> history) {
        return Given.nothing(new PaymentDecider()).events(history);
    }

    static Authorise authorise(String amount) {
        return new Authorise(PAYMENT, CARD, eur(amount));
    }

    static AuthorisationRequested asked(int attempt, String amount) {
        return new AuthorisationRequested(PAYMENT, attempt, CARD, eur(amount));
    }

    static PaymentAuthorised held(int attempt, String amount) {
        return new PaymentAuthorised(PAYMENT, attempt, eur(amount));
    }

    static PaymentDeclined declined(int attempt) {
        return new PaymentDeclined(PAYMENT, attempt, NO_COVER);
    }

    static AuthorisedTooLate tooLate(int attempt) {
        return new AuthorisedTooLate(PAYMENT, attempt);
    }

    static VoidRequested setFree(int attempt) {
        return new VoidRequested(PAYMENT, attempt);
    }

    static CaptureRequested captureAsked(String amount) {
        return new CaptureRequested(PAYMENT, 1, eur(amount));
    }

    static RefundRequested refundAsked(int refund, String amount) {
        return new RefundRequested(PAYMENT, refund, eur(amount), BROKEN);
    }

    /** Twenty euros are asked for. */
    static List<PaymentEvent> pending() {
        return List.of(asked(1, "20.00"));
    }

    /** Twenty euros are held. */
    static List<PaymentEvent> authorised() {
        return then(pending(), held(1, "20.00"));
    }

    /** Twenty euros are held, and thirty asked for. */
    static List<PaymentEvent> askedForMore() {
        return then(authorised(), asked(2, "30.00"));
    }

    /** Fifteen of twenty euros are being taken. */
    static List<PaymentEvent> capturing() {
        return then(authorised(), captureAsked("15.00"));
    }

    /** Fifteen of twenty euros are taken. */
    static List<PaymentEvent> captured() {
        return then(capturing(), new PaymentCaptured(PAYMENT, eur("15.00"), eur("5.00")));
    }

    static List<PaymentEvent> setFree() {
        return then(authorised(), setFree(1));
    }

    static List<PaymentEvent> over() {
        return then(pending(), declined(1));
    }

    static List<PaymentEvent> then(List<PaymentEvent> history, PaymentEvent... more) {
        return Stream.concat(history.stream(), Stream.of(more)).toList();
    }
}
