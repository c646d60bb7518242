package consigne.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Text;
import consigne.api.form.TextForm;

/** What a shop calls a thing in its own books, such as a delivery note: at most 100 characters. */
@Text(longest = 100, example = "DN-2026-117")
public record Reference(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(Reference.class);

    @JsonCreator
    public Reference {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
