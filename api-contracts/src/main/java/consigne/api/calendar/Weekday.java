package consigne.api.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Form;
import java.time.LocalDate;
import java.util.Locale;

/** A day of the week, by its English name. */
public enum Weekday {
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY;

    /** Finds a day by its name in lower case. */
    @JsonCreator
    public static Weekday named(String name) {
        return Form.oneOf(values(), name);
    }

    /** The day of the week on which a date falls. */
    public static Weekday of(LocalDate date) {
        return valueOf(date.getDayOfWeek().name());
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
