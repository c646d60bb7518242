package consigne.api.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.Money;
import consigne.api.form.Decimal;
import consigne.api.form.DecimalForm;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A rate of value added tax.
 *
 * @param percent 0 to 100, at most two decimals
 */
@Decimal(least = "0", most = "100", decimals = 2, example = "5.5")
public record VatRate(@JsonValue BigDecimal percent) {

    private static final DecimalForm FORM = DecimalForm.of(VatRate.class);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @JsonCreator
    public VatRate {
        percent = FORM.check(percent);
    }

    /** Reads a percentage that stands in quotes, as decimals may. */
    @JsonCreator
    public static VatRate of(String percent) {
        return new VatRate(DecimalForm.read(percent));
    }

    /**
     * The tax inside an amount that includes it, {@code gross × rate ÷ (100 + rate)}, rounded by
     * {@link Money#ROUNDING}.
     *
     * <p>Source: Directive 2006/112/EC, articles 73 and 78, solved for a price that includes the tax.
     */
    public Money within(Money gross) {
        BigDecimal tax = BigDecimal.valueOf(gross.cents(), 2)
                .multiply(percent)
                .divide(HUNDRED.add(percent), MathContext.DECIMAL128);
        return Money.rounded(tax, gross.currency());
    }
}
