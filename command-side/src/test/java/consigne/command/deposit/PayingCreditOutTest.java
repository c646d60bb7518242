package consigne.command.deposit;

import static consigne.command.deposit.Accounts.ADAS;
import static consigne.command.deposit.Accounts.RECEIPT;
import static consigne.command.deposit.Accounts.credited;
import static consigne.command.deposit.Accounts.given;
import static consigne.command.given.Drinks.eur;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import consigne.api.Money;
import consigne.api.Reason;
import consigne.api.catalogue.CatalogueRejection.WrongCurrency;
import consigne.api.deposit.DepositCommand.GrantCredit;
import consigne.api.deposit.DepositCommand.PayOutCredit;
import consigne.api.deposit.DepositEvent.CreditGranted;
import consigne.api.deposit.DepositEvent.CreditPaidOut;
import consigne.api.deposit.DepositRejection.NotEnoughCredit;
import consigne.api.form.Malformed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PayingCreditOutTest {

    @Test
    void creditIsGivenForGoodwillAndPaidOutLikeAnyOther() {
        Reason sorry = new Reason("The driver came late");
        CreditGranted granted = new CreditGranted(ADAS, eur("5.00"), sorry);
        given().when(new GrantCredit(ADAS, eur("5.00"), sorry)).then(granted);
        given(credited(3), granted).when(payOut(null)).then(new CreditPaidOut(ADAS, eur("8.00"), RECEIPT));
        given().when(new GrantCredit(ADAS, Money.of("5.00", "USD"), sorry))
                .isRefusedAs(new WrongCurrency("USD", "EUR"));
    }

    @Test
    void goodwillHasItsBounds() {
        Reason sorry = new Reason("The driver came late");
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new GrantCredit(ADAS, eur("0.00"), sorry));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new GrantCredit(ADAS, eur("-1.00"), sorry));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new GrantCredit(ADAS, eur("1000.01"), sorry));
    }

    @Test
    void allOfTheCreditIsPaidOutWhereNoAmountIsNamed() {
        given(credited(3)).when(payOut(null)).then(new CreditPaidOut(ADAS, eur("3.00"), RECEIPT));
    }

    @Test
    void partOfTheCreditIsPaidOut() {
        given(credited(3)).when(payOut(eur("1.00"))).then(new CreditPaidOut(ADAS, eur("1.00"), RECEIPT));
    }

    @Test
    void whatIsPaidOutIsGone() {
        given(credited(3), new CreditPaidOut(ADAS, eur("1.00"), RECEIPT))
                .when(payOut(null))
                .then(new CreditPaidOut(ADAS, eur("2.00"), RECEIPT));
    }

    @Test
    void moreThanThereIsIsRefused() {
        given(credited(3)).when(payOut(eur("3.00"))).then(new CreditPaidOut(ADAS, eur("3.00"), RECEIPT));
        given(credited(3)).when(payOut(eur("3.01"))).isRefusedAs(new NotEnoughCredit(eur("3.01"), eur("3.00")));
    }

    @Test
    void nothingIsNotPaidOut() {
        given().when(payOut(null)).isRefusedAs(new NotEnoughCredit(eur("0"), eur("0")));
    }

    @Test
    void anotherCurrencyIsRefused() {
        Money dollar = Money.of("1.00", "USD");
        given(credited(3)).when(payOut(dollar)).isRefusedAs(new NotEnoughCredit(dollar, eur("3.00")));
    }

    @Test
    void anAmountIsAboveZero() {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> payOut(eur("0")));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> payOut(eur("-1.00")));
    }

    private static PayOutCredit payOut(@Nullable Money amount) {
        return new PayOutCredit(ADAS, amount, RECEIPT);
    }
}
