package consigne.query.letters;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Text;
import consigne.api.form.TextForm;

/** Names a dead letter. */
@Text(longest = 200, example = "orders-4711")
record LetterId(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(LetterId.class);

    @JsonCreator
    public LetterId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
