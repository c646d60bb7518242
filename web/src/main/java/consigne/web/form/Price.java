package consigne.web.form;

import consigne.api.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money.
 *
 * @param amount digits with at most two decimals
 * @param currency an ISO 4217 code of a currency with two decimals
 */
@Schema(name = "Money", example = """
        {"amount": "1.95", "currency": "EUR"}""")
public record Price(
        @NotNull
        @Pattern(regexp = Money.AMOUNT_FORM, message = "must be digits with at most two decimals")
        @Schema(example = "1.95")
        String amount,

        @NotNull @CurrencyCode @Schema(example = "EUR") String currency) {

    /** The same as money; of a price that has been checked. */
    public Money money() {
        return Money.of(amount, currency);
    }

    /** Below, at or above zero; above where this is no amount at all. */
    int sign() {
        return amount != null && amount.matches(Money.AMOUNT_FORM) ? new BigDecimal(amount).signum() : 1;
    }

    /** The same for a price that need not be given. */
    public static @Nullable Money moneyOf(@Nullable Price price) {
        return price == null ? null : price.money();
    }
}
