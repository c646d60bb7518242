package consigne.command.payment;

import static consigne.command.payment.Payments.NO_COVER;
import static consigne.command.payment.Payments.PAYMENT;
import static consigne.command.payment.Payments.asked;
import static consigne.command.payment.Payments.askedForMore;
import static consigne.command.payment.Payments.authorise;
import static consigne.command.payment.Payments.authorised;
import static consigne.command.payment.Payments.captured;
import static consigne.command.payment.Payments.capturing;
import static consigne.command.payment.Payments.declined;
import static consigne.command.payment.Payments.given;
import static consigne.command.payment.Payments.held;
import static consigne.command.payment.Payments.over;
import static consigne.command.payment.Payments.pending;
import static consigne.command.payment.Payments.setFree;
import static consigne.command.payment.Payments.then;
import static consigne.command.payment.Payments.tooLate;

import consigne.api.payment.PaymentCommand.RecordAuthorised;
import consigne.api.payment.PaymentCommand.RecordDeclined;
import consigne.api.payment.PaymentRejection.NotPossibleNow;
import consigne.api.payment.PaymentRejection.UnknownAttempt;
import org.junit.jupiter.api.Test;

class AuthorisingAPaymentTest {

    @Test
    void theProviderIsAsked() {
        given().when(authorise("20.00")).then(asked(1, "20.00"));
    }

    @Test
    void whatTheProviderHoldsIsWhatItWasAskedFor() {
        given(pending()).when(answered(1)).then(held(1, "20.00"));
    }

    @Test
    void theProviderIsNotAskedAgainForWhatItHolds() {
        given(authorised()).when(authorise("20.00")).thenNothing();
        given(authorised()).when(authorise("19.99")).thenNothing();
    }

    @Test
    void theProviderIsAskedForMore() {
        given(authorised()).when(authorise("20.01")).then(asked(2, "20.01"));
    }

    @Test
    void theProviderIsNotAskedAgainWhileItOwesAnAnswerThatIsEnough() {
        given(pending()).when(authorise("20.00")).thenNothing();
        given(askedForMore()).when(authorise("30.00")).thenNothing();
    }

    @Test
    void anAnswerThatWouldNotBeEnoughIsNotWaitedFor() {
        given(pending()).when(authorise("20.01")).then(setFree(1), asked(2, "20.01"));
        given(askedForMore()).when(authorise("30.01")).then(setFree(2), asked(3, "30.01"));
    }

    @Test
    void anAnswerThatIsNotNeededAnyMoreIsNotWaitedFor() {
        given(askedForMore()).when(authorise("20.00")).then(setFree(2));
    }

    @Test
    void theNewAuthorisationTakesThePlaceOfTheOld() {
        given(askedForMore()).when(answered(2)).then(held(2, "30.00"), setFree(1));
    }

    @Test
    void theOldAuthorisationStaysWhereMoreIsDeclined() {
        given(askedForMore()).when(new RecordDeclined(PAYMENT, 2, NO_COVER)).then(declined(2));
        given(then(askedForMore(), declined(2))).when(authorise("20.00")).thenNothing();
        given(then(askedForMore(), declined(2))).when(authorise("20.01")).then(asked(3, "20.01"));
    }

    @Test
    void aPaymentThatIsDeclinedCanBeTriedOtherwise() {
        given(pending()).when(new RecordDeclined(PAYMENT, 1, NO_COVER)).then(declined(1));
        given(over()).when(authorise("1.00")).then(asked(2, "1.00"));
    }

    @Test
    void aPaymentThatIsTakenIsNotAuthorisedAgain() {
        given(capturing()).when(authorise("30.00")).isRefusedAs(new NotPossibleNow("capturing"));
        given(captured()).when(authorise("30.00")).isRefusedAs(new NotPossibleNow("captured"));
    }

    @Test
    void theSameAnswerTwiceChangesNothing() {
        given(authorised()).when(answered(1)).thenNothing();
        given(askedForMore()).when(answered(1)).thenNothing();
        given(capturing()).when(answered(1)).thenNothing();
        given(captured()).when(answered(1)).thenNothing();
        given(over()).when(new RecordDeclined(PAYMENT, 1, NO_COVER)).thenNothing();
    }

    @Test
    void anAnswerThatNobodyWaitsForAnyMoreIsTooLate() {
        given(over()).when(answered(1)).then(tooLate(1));
        given(then(over(), tooLate(1))).when(answered(1)).then(tooLate(1));
        given(then(askedForMore(), held(2, "30.00"), setFree(1)))
                .when(answered(1))
                .then(tooLate(1));
        given(then(pending(), setFree(1), asked(2, "20.01"))).when(answered(1)).then(tooLate(1));
        given(then(askedForMore(), setFree(2))).when(answered(2)).then(tooLate(2));
        given(then(authorised(), setFree(1))).when(answered(1)).then(tooLate(1));
    }

    @Test
    void aLateNoChangesNothing() {
        given(then(pending(), setFree(1), asked(2, "20.01")))
                .when(new RecordDeclined(PAYMENT, 1, NO_COVER))
                .thenNothing();
        given(authorised()).when(new RecordDeclined(PAYMENT, 1, NO_COVER)).thenNothing();
    }

    @Test
    void anAnswerToAQuestionNeverAskedIsRefused() {
        given().when(answered(1)).isRefusedAs(new UnknownAttempt(PAYMENT, 1));
        given(authorised()).when(answered(2)).isRefusedAs(new UnknownAttempt(PAYMENT, 2));
        given(pending()).when(new RecordDeclined(PAYMENT, 2, NO_COVER)).isRefusedAs(new UnknownAttempt(PAYMENT, 2));
    }

    private static RecordAuthorised answered(int attempt) {
        return new RecordAuthorised(PAYMENT, attempt);
    }
}
