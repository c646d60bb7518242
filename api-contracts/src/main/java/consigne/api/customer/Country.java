package consigne.api.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Text;
import consigne.api.form.TextForm;

/** A country by the two letters of ISO 3166-1. */
@Text(pattern = "[A-Z]{2}", words = "two capital letters", example = "FR")
public record Country(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(Country.class);

    @JsonCreator
    public Country {
        FORM.check(value);
    }

    /** Hidden, since what is written by accident is written into logs. */
    @Override
    public String toString() {
        return "…";
    }
}
