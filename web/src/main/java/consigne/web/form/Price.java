package consigne.web.form;

import consigne.api.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money.
 *
 * @param amount digits with at most two decimals
 * @param currency the ISO 4217 code of a currency with two decimals
 */
@Schema(name = "Money", example = """
        {"amount": "1.95", "currency": "EUR"}""")
public record Price(@NotNull AmountText amount, @NotNull CurrencyCode currency) {

    /** The same as money; of a price that has been checked. */
    public Money money() {
        return Money.of(amount.value(), currency.value());
    }

    /** The money of a price that need not be named. */
    public static @Nullable Money moneyOf(@Nullable Price price) {
        return price == null ? null : price.money();
    }

    boolean exceeds(BigDecimal most) {
        return amount != null && new BigDecimal(amount.value()).compareTo(most) > 0;
    }

    /** Whether it is below, at or above zero; above where the amount is at fault itself. */
    int sign() {
        return amount == null ? 1 : new BigDecimal(amount.value()).signum();
    }
}
