package consigne.api.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Text;
import consigne.api.form.TextForm;
import java.time.LocalTime;

/** A time as the clock at a depot shows it. */
@Text(pattern = "([01][0-9]|2[0-3]):[0-5][0-9]", words = "a time of day, such as 18:00", example = "18:00")
public record TimeOfDay(@JsonValue String value) implements Comparable<TimeOfDay> {

    private static final TextForm FORM = TextForm.of(TimeOfDay.class);

    @JsonCreator
    public TimeOfDay {
        FORM.check(value);
    }

    public LocalTime local() {
        return LocalTime.parse(value);
    }

    /** How many minutes after midnight. */
    public int minutes() {
        return local().toSecondOfDay() / 60;
    }

    @Override
    public int compareTo(TimeOfDay other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
