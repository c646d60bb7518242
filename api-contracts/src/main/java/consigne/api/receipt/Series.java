package consigne.api.receipt;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Text;
import consigne.api.form.TextForm;

/** What the numbers of a shop's receipts begin with, where it has several kinds of books. */
@Text(pattern = "[A-Z][A-Z0-9]{0,7}", words = "a capital letter, and up to seven more or digits", example = "R")
public record Series(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(Series.class);

    @JsonCreator
    public Series {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
