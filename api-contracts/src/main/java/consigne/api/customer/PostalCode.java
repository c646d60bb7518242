package consigne.api.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Text;
import consigne.api.form.TextForm;
import java.util.Locale;

/** The postal code of a place, as its country writes it. */
@Text(pattern = "[A-Za-z0-9][A-Za-z0-9 -]{1,11}", words = "a postal code", example = "67000")
public record PostalCode(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(PostalCode.class);

    @JsonCreator
    public PostalCode {
        FORM.check(value);
    }

    /** Without spaces and in capital letters, as two are compared. */
    public String plain() {
        return value.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** Hidden, since what is written by accident is written into logs. */
    @Override
    public String toString() {
        return "…";
    }
}
