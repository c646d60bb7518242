package consigne.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Text;
import consigne.api.form.TextForm;

/** A customer as the shop knows them; the only thing about a person that an event holds. */
@Text(pattern = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}", example = "anna")
public record CustomerId(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(CustomerId.class);

    @JsonCreator
    public CustomerId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
