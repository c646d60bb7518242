package consigne.api.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import consigne.api.Money;
import consigne.api.form.Malformed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxingPricesTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    /** Worked by hand: gross × rate ÷ (100 + rate), half a cent to the even one. */
    @ParameterizedTest(name = "{1} % within {0} is {2}")
    @CsvSource({
        "12.00, 20, 2.00", // 240 ÷ 120
        "1.20, 5.5, 0.06", // 6.6 ÷ 105.5 = 0.06256
        "7.20, 5.5, 0.38", // 39.6 ÷ 105.5 = 0.37536
        "100.00, 19, 15.97", // 1900 ÷ 119 = 15.96639
        "0.03, 20, 0.00", // 0.6 ÷ 120 = 0.005, half a cent: to the even 0
        "0.09, 20, 0.02", // 1.8 ÷ 120 = 0.015, half a cent: to the even 2
        "0.15, 20, 0.02", // 3 ÷ 120 = 0.025, half a cent: to the even 2
        "0.04, 20, 0.01", // 0.8 ÷ 120 = 0.00667
        "5.00, 0, 0.00",
        "5.00, 100, 2.50",
        "0.00, 20, 0.00",
        "-12.00, 20, -2.00"
    })
    void theTaxIsWithinThePrice(String gross, BigDecimal percent, String tax) {
        assertThat(new VatRate(percent).within(Money.of(gross, "EUR"))).isEqualTo(Money.of(tax, "EUR"));
    }

    /** The whole number nearest to gross × rate ÷ (100 + rate) in cents, reckoned with integers alone. */
    @Test
    void theTaxIsRoundedOnceAndNotTwice() {
        Random random = new Random(20260302);
        for (int i = 0; i < 10_000; i++) {
            long cents = random.nextLong(10_000_000_000L);
            long basisPoints = random.nextLong(10_001);
            BigDecimal exactly = BigDecimal.valueOf(cents)
                    .multiply(BigDecimal.valueOf(basisPoints))
                    .divide(BigDecimal.valueOf(10_000 + basisPoints), 0, RoundingMode.HALF_EVEN);
            assertThat(new VatRate(BigDecimal.valueOf(basisPoints, 2)).within(Money.ofCents(cents, EUR)))
                    .isEqualTo(Money.ofCents(exactly.longValueExact(), EUR));
        }
    }

    @Test
    void aRateIsTheSameHoweverItIsWritten() {
        assertThat(new VatRate(new BigDecimal("20.00"))).isEqualTo(new VatRate(new BigDecimal("2E+1")));
        assertThat(new VatRate(new BigDecimal("5.50")).percent()).hasToString("5.5");
        assertThat(new VatRate(new BigDecimal("0.00")).percent()).hasToString("0");
        assertThat(new VatRate(new BigDecimal("1E+2")).percent()).hasToString("100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "100.01", "5.555"})
    void aRateIsFromZeroToAHundredWithTwoDecimals(BigDecimal percent) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new VatRate(percent));
    }
}
