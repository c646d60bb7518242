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
        return LocalTime.ofSecondOfDay(minutes() * 60L);
    }

    /** How many minutes after midnight; read digit by digit, since a list of slots asks hundreds of times. */
    public int minutes() {
        return (10 * digit(0) + digit(1)) * 60 + 10 * digit(3) + digit(4);
    }

    private int digit(int index) {
        return value.charAt(index) - '0';
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
