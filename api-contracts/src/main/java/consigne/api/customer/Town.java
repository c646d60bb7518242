package consigne.api.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Text;
import consigne.api.form.TextForm;

/** A town or village: at most 100 characters. */
@Text(longest = 100, example = "Strasbourg")
public record Town(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(Town.class);

    @JsonCreator
    public Town {
        FORM.check(value);
    }

    /** Hidden, since what is written by accident is written into logs. */
    @Override
    public String toString() {
        return "…";
    }
}
