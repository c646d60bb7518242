package consigne.api.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Text;
import consigne.api.form.TextForm;

/** How the customer pays, as the payment provider names it. */
@Text(pattern = "[A-Za-z0-9][A-Za-z0-9_-]{0,63}", example = "pm_ok")
public record PaymentMethod(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(PaymentMethod.class);

    @JsonCreator
    public PaymentMethod {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
