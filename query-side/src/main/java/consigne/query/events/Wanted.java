package consigne.query.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Text;
import consigne.api.form.TextForm;

/** What something must be called to be found. */
@Text(longest = 200, example = "fulfilment")
record Wanted(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(Wanted.class);

    @JsonCreator
    public Wanted {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
