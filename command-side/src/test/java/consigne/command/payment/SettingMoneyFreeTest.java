package consigne.command.payment;

import static consigne.command.payment.Payments.PAYMENT;
import static consigne.command.payment.Payments.asked;
import static consigne.command.payment.Payments.askedForMore;
import static consigne.command.payment.Payments.authorise;
import static consigne.command.payment.Payments.authorised;
import static consigne.command.payment.Payments.captured;
import static consigne.command.payment.Payments.capturing;
import static consigne.command.payment.Payments.given;
import static consigne.command.payment.Payments.over;
import static consigne.command.payment.Payments.pending;
import static consigne.command.payment.Payments.setFree;
import static consigne.command.payment.Payments.then;
import static consigne.command.payment.Payments.tooLate;

import consigne.api.payment.PaymentCommand.AbandonAttempt;
import consigne.api.payment.PaymentCommand.RecordVoided;
import consigne.api.payment.PaymentCommand.VoidAttempt;
import consigne.api.payment.PaymentCommand.VoidPayment;
import consigne.api.payment.PaymentEvent.AuthorisationVoided;
import consigne.api.payment.PaymentRejection.NotPossibleNow;
import consigne.api.payment.PaymentRejection.UnknownAttempt;
import org.junit.jupiter.api.Test;

class SettingMoneyFreeTest {

    private static final VoidPayment VOID = new VoidPayment(PAYMENT);

    @Test
    void whatIsAskedForAndWhatIsHeldIsSetFree() {
        given(pending()).when(VOID).then(setFree(1));
        given(authorised()).when(VOID).then(setFree(1));
        given(askedForMore()).when(VOID).then(setFree(2), setFree(1));
    }

    @Test
    void whereNothingIsHeldNothingIsSetFree() {
        given().when(VOID).thenNothing();
        given(over()).when(VOID).thenNothing();
        given(then(authorised(), setFree(1))).when(VOID).thenNothing();
        given(then(askedForMore(), setFree(2), setFree(1))).when(VOID).thenNothing();
    }

    @Test
    void whatIsTakenIsNotSetFree() {
        given(capturing()).when(VOID).isRefusedAs(new NotPossibleNow("capturing"));
        given(captured()).when(VOID).isRefusedAs(new NotPossibleNow("captured"));
    }

    @Test
    void aPaymentThatIsSetFreeIsOver() {
        given(then(authorised(), setFree(1))).when(authorise("1.00")).isRefusedAs(new NotPossibleNow("set free"));
    }

    @Test
    void anAnswerIsNotWaitedForForEver() {
        given(pending()).when(new AbandonAttempt(PAYMENT, 1)).then(setFree(1));
    }

    @Test
    void whatWasHeldBeforeStaysWhereMoreIsNotWaitedFor() {
        given(askedForMore()).when(new AbandonAttempt(PAYMENT, 2)).then(setFree(2));
        given(then(askedForMore(), setFree(2))).when(authorise("20.00")).thenNothing();
    }

    @Test
    void anAnswerThatCameInTimeIsNotAbandoned() {
        given(authorised()).when(new AbandonAttempt(PAYMENT, 1)).thenNothing();
        given(askedForMore()).when(new AbandonAttempt(PAYMENT, 1)).thenNothing();
        given(captured()).when(new AbandonAttempt(PAYMENT, 1)).thenNothing();
        given(over()).when(new AbandonAttempt(PAYMENT, 1)).thenNothing();
    }

    @Test
    void aQuestionNeverAskedIsNotAbandoned() {
        given().when(new AbandonAttempt(PAYMENT, 1)).isRefusedAs(new UnknownAttempt(PAYMENT, 1));
        given(pending()).when(new AbandonAttempt(PAYMENT, 2)).isRefusedAs(new UnknownAttempt(PAYMENT, 2));
    }

    @Test
    void whatIsAuthorisedTooLateIsSetFree() {
        given(then(over(), tooLate(1))).when(new VoidAttempt(PAYMENT, 1)).then(setFree(1));
        given(then(pending(), setFree(1), asked(2, "20.01"), tooLate(1)))
                .when(new VoidAttempt(PAYMENT, 1))
                .then(setFree(1));
    }

    @Test
    void anAttemptThatIsHeldOrWaitedForIsNotSetFreeAlone() {
        given(pending()).when(new VoidAttempt(PAYMENT, 1)).thenNothing();
        given(authorised()).when(new VoidAttempt(PAYMENT, 1)).thenNothing();
        given(askedForMore()).when(new VoidAttempt(PAYMENT, 1)).thenNothing();
        given(askedForMore()).when(new VoidAttempt(PAYMENT, 2)).thenNothing();
        given(capturing()).when(new VoidAttempt(PAYMENT, 1)).thenNothing();
        given(captured()).when(new VoidAttempt(PAYMENT, 1)).thenNothing();
        given(pending()).when(new VoidAttempt(PAYMENT, 2)).isRefusedAs(new UnknownAttempt(PAYMENT, 2));
    }

    @Test
    void theProviderSaysThatItIsSetFree() {
        given(then(authorised(), setFree(1)))
                .when(new RecordVoided(PAYMENT, 1))
                .then(new AuthorisationVoided(PAYMENT, 1));
        given(pending()).when(new RecordVoided(PAYMENT, 2)).isRefusedAs(new UnknownAttempt(PAYMENT, 2));
    }
}
