package consigne.api.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.Form;
import java.util.regex.Pattern;

/** How the customer pays, as the payment provider names it. */
public record PaymentMethod(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    @JsonCreator
    public PaymentMethod {
        Form.matching(FORM, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
