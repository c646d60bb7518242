package consigne.api.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.Malformed;
import consigne.api.Money;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A rate of value added tax.
 *
 * @param percent 0 to 100, at most two decimals
 */
public record VatRate(@JsonValue BigDecimal percent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @JsonCreator
    public VatRate {
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            throw new Malformed(null, "must be from 0 to 100");
        }
        if (percent.stripTrailingZeros().scale() > 2) {
            throw new Malformed(null, "must not have more than two decimals");
        }
        percent = percent.stripTrailingZeros().scale() < 0 ? percent.setScale(0) : percent.stripTrailingZeros();
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
