package consigne.query.orders;

import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.eur;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Reason;
import consigne.api.payment.PaymentAttempt;
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
import consigne.api.payment.PaymentMethod;
import consigne.api.payment.PaymentStatus;
import consigne.api.payment.PaymentView;
import org.junit.jupiter.api.Test;

class FoldingAPaymentTest {

    private final PaymentId id = new PaymentId(anOrder());

    @Test
    void nothingIsAuthorisedUntilTheProviderSaysSo() {
        PaymentView asked = fold(requested(1, "19.00"));

        assertThat(asked.status()).isEqualTo(PaymentStatus.REQUESTED);
        assertThat(asked.authorised()).isEqualTo(eur("0.00"));
        assertThat(fold(requested(1, "19.00"), authorised(1, "19.00")).authorised())
                .isEqualTo(eur("19.00"));
    }

    @Test
    void aDeclinedPaymentSaysWhy() {
        PaymentView declined = fold(requested(1, "19.00"), new PaymentDeclined(id, 1, new Reason("not enough funds")));

        assertThat(declined.status()).isEqualTo(PaymentStatus.DECLINED);
        assertThat(declined.attempts())
                .extracting(PaymentAttempt::reason)
                .containsExactly(new Reason("not enough funds"));
    }

    @Test
    void aHigherAttemptReplacesTheOneBefore() {
        PaymentView replaced = fold(
                requested(1, "10.00"),
                authorised(1, "10.00"),
                requested(2, "15.00"),
                authorised(2, "15.00"),
                new VoidRequested(id, 1),
                new AuthorisationVoided(id, 1));

        assertThat(replaced.status()).isEqualTo(PaymentStatus.AUTHORISED);
        assertThat(replaced.authorised()).isEqualTo(eur("15.00"));
        assertThat(replaced.released()).isEqualTo(eur("0.00"));
    }

    @Test
    void anAttemptThatFailsLeavesTheOneThatIsHeld() {
        PaymentView held = fold(
                requested(1, "10.00"),
                authorised(1, "10.00"),
                requested(2, "15.00"),
                new PaymentDeclined(id, 2, new Reason("not enough funds")));

        assertThat(held.status()).isEqualTo(PaymentStatus.AUTHORISED);
        assertThat(held.authorised()).isEqualTo(eur("10.00"));
    }

    @Test
    void whatIsNotCapturedIsReleased() {
        PaymentView captured = fold(
                requested(1, "19.00"),
                authorised(1, "19.00"),
                new CaptureRequested(id, 1, eur("12.40")),
                new PaymentCaptured(id, eur("12.40"), eur("6.60")));

        assertThat(captured.status()).isEqualTo(PaymentStatus.CAPTURED);
        assertThat(captured.captured().plus(captured.released())).isEqualTo(captured.authorised());
    }

    @Test
    void whatIsSetFreeWhollyIsReleasedWholly() {
        PaymentView free = fold(
                requested(1, "19.00"),
                authorised(1, "19.00"),
                new VoidRequested(id, 1),
                new AuthorisationVoided(id, 1));

        assertThat(free.status()).isEqualTo(PaymentStatus.VOIDED);
        assertThat(free.released()).isEqualTo(eur("19.00"));
    }

    @Test
    void whatIsAuthorisedTooLateIsNotAuthorised() {
        PaymentEvent[] late = {new VoidRequested(id, 1), new AuthorisationVoided(id, 1), new AuthorisedTooLate(id, 1)};

        assertThat(fold(requested(1, "19.00"), late).status()).isEqualTo(PaymentStatus.VOIDED);
        assertThat(fold(requested(1, "19.00"), late).authorised()).isEqualTo(eur("0.00"));
    }

    @Test
    void refundsAddUp() {
        PaymentView refunded = fold(
                requested(1, "19.00"),
                authorised(1, "19.00"),
                new CaptureRequested(id, 1, eur("19.00")),
                new PaymentCaptured(id, eur("19.00"), eur("0.00")),
                new RefundRequested(id, 1, eur("2.00"), new Reason("broken")),
                new PaymentRefunded(id, 1, eur("2.00")),
                new RefundRequested(id, 2, eur("1.00"), new Reason("broken too")),
                new PaymentRefunded(id, 2, eur("1.00")));

        assertThat(refunded.status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(refunded.refunded()).isEqualTo(eur("3.00"));
    }

    private PaymentEvent requested(int attempt, String amount) {
        return new AuthorisationRequested(id, attempt, new PaymentMethod("pm_ok"), eur(amount));
    }

    private PaymentEvent authorised(int attempt, String amount) {
        return new PaymentAuthorised(id, attempt, eur(amount));
    }

    private static PaymentView fold(PaymentEvent first, PaymentEvent... others) {
        PaymentView view = PaymentFold.evolve(null, first);
        for (PaymentEvent event : others) {
            view = PaymentFold.evolve(view, event);
        }
        return view;
    }
}
