package consigne.api.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Text;
import consigne.api.form.TextForm;

/** House and street: at most 200 characters. */
@Text(longest = 200, example = "12 rue des Tanneurs")
public record Street(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(Street.class);

    static final Street MASKED = new Street("…");

    @JsonCreator
    public Street {
        FORM.check(value);
    }

    /** Hidden, since what is written by accident is written into logs. */
    @Override
    public String toString() {
        return "…";
    }
}
