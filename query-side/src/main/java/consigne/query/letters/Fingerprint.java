package consigne.query.letters;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Text;
import consigne.api.form.TextForm;

/** What all letters of one cause have in common. */
@Text(longest = 40, example = "9f2c41d07b3e")
record Fingerprint(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(Fingerprint.class);

    @JsonCreator
    public Fingerprint {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
