package consigne.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Text;
import consigne.api.form.TextForm;

/** Why somebody did something, in their own words, which may go over several lines: at most 500 characters. */
@Text(longest = 500, lines = true, example = "The customer rang")
public record Reason(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(Reason.class);

    @JsonCreator
    public Reason {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
