package consigne.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Text;
import consigne.api.form.TextForm;

/** What a thing is called, for people: at most 200 characters. */
@Text(longest = 200, example = "Pale ale, 33 cl")
public record Name(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(Name.class);

    @JsonCreator
    public Name {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
