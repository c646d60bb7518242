package consigne.api.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Text;
import consigne.api.form.TextForm;

/** What a driver must know at the door: at most 500 characters. */
@Text(longest = 500, lines = true, example = "The gate on the left; the bell is broken")
public record DoorNote(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(DoorNote.class);

    @JsonCreator
    public DoorNote {
        FORM.check(value);
    }

    /** Hidden, since what is written by accident is written into logs. */
    @Override
    public String toString() {
        return "…";
    }
}
