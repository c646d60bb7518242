package consigne.command.payment;

import static consigne.command.given.Drinks.eur;
import static consigne.command.payment.Payments.PAYMENT;
import static consigne.command.payment.Payments.asked;
import static consigne.command.payment.Payments.askedForMore;
import static consigne.command.payment.Payments.authorised;
import static consigne.command.payment.Payments.captureAsked;
import static consigne.command.payment.Payments.captured;
import static consigne.command.payment.Payments.capturing;
import static consigne.command.payment.Payments.given;
import static consigne.command.payment.Payments.held;
import static consigne.command.payment.Payments.over;
import static consigne.command.payment.Payments.pending;
import static consigne.command.payment.Payments.setFree;
import static consigne.command.payment.Payments.then;

import consigne.api.payment.PaymentCommand.Capture;
import consigne.api.payment.PaymentCommand.RecordCaptured;
import consigne.api.payment.PaymentEvent.CaptureRequested;
import consigne.api.payment.PaymentEvent.PaymentCaptured;
import consigne.api.payment.PaymentRejection.CaptureAboveAuthorised;
import consigne.api.payment.PaymentRejection.NotPossibleNow;
import org.junit.jupiter.api.Test;

class CapturingTest {

    @Test
    void whatIsDueIsTaken() {
        given(authorised()).when(capture("15.00")).then(captureAsked("15.00"));
    }

    @Test
    void allThatIsHeldCanBeTaken() {
        given(authorised()).when(capture("20.00")).then(captureAsked("20.00"));
        given(then(authorised(), captureAsked("20.00")))
                .when(new RecordCaptured(PAYMENT, eur("20.00")))
                .then(new PaymentCaptured(PAYMENT, eur("20.00"), eur("0")));
    }

    @Test
    void moreThanIsHeldIsNotTaken() {
        given(authorised()).when(capture("20.01")).isRefusedAs(new CaptureAboveAuthorised(eur("20.01"), eur("20.00")));
    }

    @Test
    void whereNothingIsDueEverythingIsSetFree() {
        given(authorised()).when(capture("0.00")).then(setFree(1));
    }

    @Test
    void whatIsNotTakenIsReleased() {
        given(capturing())
                .when(new RecordCaptured(PAYMENT, eur("15.00")))
                .then(new PaymentCaptured(PAYMENT, eur("15.00"), eur("5.00")));
    }

    @Test
    void whatIsTakenIsTakenFromTheAuthorisationThatHolds() {
        given(then(askedForMore(), held(2, "30.00"), setFree(1)))
                .when(capture("30.00"))
                .then(new CaptureRequested(PAYMENT, 2, eur("30.00")));
        given(then(askedForMore(), setFree(2))).when(capture("20.00")).then(captureAsked("20.00"));
    }

    @Test
    void theSameAnswerTwiceChangesNothing() {
        given(captured()).when(new RecordCaptured(PAYMENT, eur("15.00"))).thenNothing();
    }

    @Test
    void whatIsNotHeldIsNotTaken() {
        given().when(capture("15.00")).isRefusedAs(new NotPossibleNow("unused"));
        given(pending()).when(capture("15.00")).isRefusedAs(new NotPossibleNow("asked"));
        given(askedForMore()).when(capture("15.00")).isRefusedAs(new NotPossibleNow("asked for more"));
        given(over()).when(capture("15.00")).isRefusedAs(new NotPossibleNow("declined"));
    }

    @Test
    void moneyIsTakenOnce() {
        given(capturing()).when(capture("5.00")).isRefusedAs(new NotPossibleNow("capturing"));
        given(captured()).when(capture("5.00")).isRefusedAs(new NotPossibleNow("captured"));
    }

    @Test
    void whatWasNotAskedToBeTakenWasNotTaken() {
        RecordCaptured answer = new RecordCaptured(PAYMENT, eur("15.00"));
        given().when(answer).isRefusedAs(new NotPossibleNow("unused"));
        given(asked(1, "20.00")).when(answer).isRefusedAs(new NotPossibleNow("asked"));
        given(authorised()).when(answer).isRefusedAs(new NotPossibleNow("authorised"));
        given(askedForMore()).when(answer).isRefusedAs(new NotPossibleNow("asked for more"));
        given(over()).when(answer).isRefusedAs(new NotPossibleNow("declined"));
    }

    private static Capture capture(String amount) {
        return new Capture(PAYMENT, eur(amount));
    }
}
