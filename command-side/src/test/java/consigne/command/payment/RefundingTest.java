package consigne.command.payment;

import static consigne.command.given.Drinks.COLA;
import static consigne.command.given.Drinks.aCola;
import static consigne.command.given.Drinks.eur;
import static consigne.command.given.Drinks.units;
import static consigne.command.payment.Payments.BROKEN;
import static consigne.command.payment.Payments.PAYMENT;
import static consigne.command.payment.Payments.authorised;
import static consigne.command.payment.Payments.captured;
import static consigne.command.payment.Payments.given;
import static consigne.command.payment.Payments.refundAsked;
import static consigne.command.payment.Payments.then;

import consigne.api.Money;
import consigne.api.payment.PaymentCommand.RecordRefunded;
import consigne.api.payment.PaymentCommand.Refund;
import consigne.api.payment.PaymentEvent.PaymentRefunded;
import consigne.api.payment.PaymentEvent.RefundRequested;
import consigne.api.payment.PaymentRejection.NotPossibleNow;
import consigne.api.payment.PaymentRejection.RefundAboveCaptured;
import consigne.api.payment.RefundedUnits;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefundingTest {

    @Test
    void whatWasTakenIsGivenBackInParts() {
        given(captured()).when(refund("5.00")).then(refundAsked(1, "5.00"));
        given(then(captured(), refundAsked(1, "5.00"))).when(refund("10.00")).then(refundAsked(2, "10.00"));
    }

    @Test
    void noMoreThanWasTakenIsGivenBack() {
        given(captured()).when(refund("15.01")).isRefusedAs(new RefundAboveCaptured(eur("15.01"), eur("15.00")));
    }

    @Test
    void whatIsOnItsWayBackIsNotGivenBackAgain() {
        given(then(captured(), refundAsked(1, "5.00")))
                .when(refund("10.01"))
                .isRefusedAs(new RefundAboveCaptured(eur("10.01"), eur("10.00")));
        given(then(captured(), refundAsked(1, "5.00"), refunded(1, "5.00")))
                .when(refund("10.01"))
                .isRefusedAs(new RefundAboveCaptured(eur("10.01"), eur("10.00")));
    }

    @Test
    void theProviderSaysThatTheCustomerHasItBack() {
        given(then(captured(), refundAsked(1, "5.00")))
                .when(answered(1, "5.00"))
                .then(refunded(1, "5.00"));
    }

    @Test
    void theCustomerHasBackWhatWasAskedFor() {
        given(then(captured(), refundAsked(1, "5.00")))
                .when(answered(1, "500.00"))
                .then(refunded(1, "5.00"));
    }

    @Test
    void theSameAnswerTwiceChangesNothing() {
        given(then(captured(), refundAsked(1, "5.00"), refunded(1, "5.00")))
                .when(answered(1, "5.00"))
                .thenNothing();
    }

    @Test
    void answersComeInAnyOrder() {
        given(then(captured(), refundAsked(1, "5.00"), refundAsked(2, "6.00"), refunded(2, "6.00")))
                .when(answered(1, "5.00"))
                .then(refunded(1, "5.00"));
    }

    @Test
    void aRefundNeverAskedForWasNotGivenBack() {
        given(then(captured(), refundAsked(1, "5.00")))
                .when(answered(2, "5.00"))
                .isRefusedAs(new NotPossibleNow("captured"));
        given(captured()).when(answered(0, "5.00")).isRefusedAs(new NotPossibleNow("captured"));
        given(authorised()).when(answered(1, "5.00")).isRefusedAs(new NotPossibleNow("authorised"));
    }

    @Test
    void allThatIsLeftIsGivenBackWhereNoAmountIsNamed() {
        Refund all = new Refund(PAYMENT, null, BROKEN);
        given(captured()).when(all).then(refundAsked(1, "15.00"));
        given(then(captured(), refundAsked(1, "5.00"))).when(all).then(refundAsked(2, "10.00"));
        given(then(captured(), refundAsked(1, "15.00")))
                .when(all)
                .isRefusedAs(new RefundAboveCaptured(eur("0.00"), eur("0.00")));
    }

    @Test
    void whatItIsGivenBackForIsKeptWithTheRefund() {
        List<RefundedUnits> units = List.of(new RefundedUnits(
                COLA,
                aCola().line(units(2)).name(),
                units(2),
                eur("1.20"),
                aCola().line(units(2)).vatRate()));
        given(captured())
                .when(new Refund(PAYMENT, eur("2.40"), units, BROKEN))
                .then(new RefundRequested(PAYMENT, 1, eur("2.40"), units, BROKEN));
    }

    @Test
    void anotherCurrencyIsNotGivenBack() {
        given(captured())
                .when(new Refund(PAYMENT, Money.of("1.00", "USD"), BROKEN))
                .isRefusedAs(new RefundAboveCaptured(Money.of("1.00", "USD"), eur("15.00")));
    }

    @Test
    void whatWasNotTakenIsNotGivenBack() {
        given(authorised()).when(refund("5.00")).isRefusedAs(new NotPossibleNow("authorised"));
    }

    private static Refund refund(String amount) {
        return new Refund(PAYMENT, eur(amount), BROKEN);
    }

    private static RecordRefunded answered(int refund, String amount) {
        return new RecordRefunded(PAYMENT, refund, eur(amount));
    }

    private static PaymentRefunded refunded(int refund, String amount) {
        return new PaymentRefunded(PAYMENT, refund, eur(amount));
    }
}
