package consigne.web.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.Money;
import consigne.api.form.Text;
import consigne.api.form.TextForm;
import java.util.Currency;

/** The ISO 4217 code of a currency with two decimals. */
@Text(pattern = "[A-Z]{3}", words = "an ISO 4217 code", example = "EUR")
public record CurrencyCode(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(CurrencyCode.class);

    @JsonCreator
    public CurrencyCode {
        Money.zero(Money.currencyOf(FORM.check(value)));
    }

    public Currency currency() {
        return Currency.getInstance(value);
    }
}
