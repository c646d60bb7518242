package consigne.query.customers;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Text;
import consigne.api.form.TextForm;

/** Whom one looks for: words of a name, a mail address or a phone number. */
@Text(longest = 200, example = "Anna Blanc")
record Sought(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(Sought.class);

    @JsonCreator
    public Sought {
        FORM.check(value);
    }

    /** Hidden, since it is personal. */
    @Override
    public String toString() {
        return "…";
    }
}
