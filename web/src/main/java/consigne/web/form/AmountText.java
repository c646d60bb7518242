package consigne.web.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.Money;
import consigne.api.form.Text;
import consigne.api.form.TextForm;

/** An amount of money as it is written, in the currency's whole unit. */
@Text(pattern = Money.AMOUNT_FORM, words = "digits with at most two decimals", example = "1.95")
record AmountText(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(AmountText.class);

    @JsonCreator
    AmountText {
        FORM.check(value);
    }
}
