package consigne.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import consigne.api.form.Malformed;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountingMoneyTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource({
        "1.95,195",
        "1.9,190",
        "1,100",
        "0,0",
        "0.01,1",
        "-3.05,-305",
        "92233720368547758.07,9223372036854775807"
    })
    void anAmountIsReadAsWholeCents(String amount, long cents) {
        assertThat(Money.of(amount, "EUR")).isEqualTo(Money.ofCents(cents, EUR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " 1", "1.", ".5", "1.955", "1,95", "1e2", "+1", "--1", "92233720368547758.08", "NaN", "١"})
    void anAmountThatIsNoneIsMalformed(String amount) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> Money.of(amount, "EUR"))
                .satisfies(malformed -> assertThat(malformed.field()).isEqualTo("amount"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EURO", "eur", "XYZ", "JPY", "KWD"})
    void aCurrencyWithoutTwoDecimalsIsMalformed(String currency) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> Money.of("1.00", currency))
                .satisfies(malformed -> assertThat(malformed.field()).isEqualTo("currency"));
    }

    @Test
    void anAmountAndACurrencyAreBothNeeded() {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Money.of(null, "EUR"));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Money.of("1.00", null));
    }

    @ParameterizedTest
    @CsvSource({"0.005,0", "0.015,2", "0.025,2", "0.0251,3", "-0.025,-2", "-0.035,-4", "1.004999,100"})
    void halfACentGoesToTheEvenOne(BigDecimal amount, long cents) {
        assertThat(Money.rounded(amount, EUR)).isEqualTo(Money.ofCents(cents, EUR));
    }

    @Test
    void moneyIsAddedTakenAwayAndMultiplied() {
        assertThat(eur("1.95").plus(eur("0.20"))).isEqualTo(eur("2.15"));
        assertThat(eur("1.95").minus(eur("2.00"))).isEqualTo(eur("-0.05"));
        assertThat(eur("1.95").times(new Quantity(12))).isEqualTo(eur("23.40"));
        assertThat(eur("1.95").times(Quantity.ZERO)).isEqualTo(eur("0"));
    }

    @Test
    void moneyIsHeldInBounds() {
        assertThat(eur("-0.01").orAtLeastZero()).isEqualTo(eur("0"));
        assertThat(eur("0.01").orAtLeastZero()).isEqualTo(eur("0.01"));
        assertThat(eur("1.00").orAtMost(eur("0.99"))).isEqualTo(eur("0.99"));
        assertThat(eur("0.98").orAtMost(eur("0.99"))).isEqualTo(eur("0.98"));
    }

    @Test
    void moneyIsCompared() {
        assertThat(eur("1.00").exceeds(eur("0.99"))).isTrue();
        assertThat(eur("1.00").exceeds(eur("1.00"))).isFalse();
        assertThat(eur("0.00").isZero()).isTrue();
        assertThat(eur("-0.01").isNegative()).isTrue();
        assertThat(eur("0.00").isNegative()).isFalse();
    }

    @Test
    void moneyOfTwoCurrenciesDoesNotMix() {
        Money dollar = Money.of("1.00", "USD");
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> eur("1").plus(dollar));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> eur("1").minus(dollar));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> eur("1").exceeds(dollar));
    }

    @Test
    void moneyThatDoesNotFitIsNotWrappedAround() {
        Money most = Money.ofCents(Long.MAX_VALUE, EUR);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(eur("0.01")));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.times(new Quantity(2)));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.ofCents(Long.MIN_VALUE, EUR).minus(eur("0.01")));
    }

    @Test
    void moneyIsWrittenWithTwoDecimals() {
        assertThat(eur("1.9")).hasToString("1.90 EUR");
        assertThat(eur("-0.05").amount()).isEqualTo("-0.05");
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
