package consigne.api.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Malformed;
import consigne.api.form.Text;
import consigne.api.form.TextForm;
import java.time.DateTimeException;
import java.time.ZoneId;

/** The time zone of a depot, by its name in the IANA database. */
@Text(
        pattern = "[A-Za-z]{1,30}(/[A-Za-z0-9_+-]{1,30}){0,2}",
        words = "a time zone, such as Europe/Paris",
        example = "Europe/Paris")
public record Zone(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(Zone.class);

    @JsonCreator
    public Zone {
        FORM.check(value);
        try {
            ZoneId.of(value);
        } catch (DateTimeException unknown) {
            throw new Malformed(null, "must be a time zone, such as Europe/Paris");
        }
    }

    public ZoneId id() {
        return ZoneId.of(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
