package consigne.api.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Malformed;
import consigne.api.form.Text;
import consigne.api.form.TextForm;
import java.time.DateTimeException;
import java.time.LocalDate;

/** A day of the calendar. */
@Text(pattern = "[0-9]{4}-[0-9]{2}-[0-9]{2}", words = "a day, such as 2026-11-28", example = "2026-11-28")
public record Day(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(Day.class);

    @JsonCreator
    public Day {
        FORM.check(value);
        try {
            LocalDate.parse(value);
        } catch (DateTimeException noSuchDay) {
            throw new Malformed(null, "must be a day of the calendar, such as 2026-11-28");
        }
    }

    public LocalDate date() {
        return LocalDate.parse(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
