package consigne.api.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Text;
import consigne.api.form.TextForm;

/** Where a customer can be rung, as people write it: digits, with what they put between them. */
@Text(pattern = "\\+?[0-9][0-9 ./()-]{4,29}", words = "a phone number", example = "+33 6 12 34 56 78")
public record PhoneNumber(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(PhoneNumber.class);

    @JsonCreator
    public PhoneNumber {
        FORM.check(value);
    }

    /** Hidden, since what is written by accident is written into logs. */
    @Override
    public String toString() {
        return "…";
    }
}
