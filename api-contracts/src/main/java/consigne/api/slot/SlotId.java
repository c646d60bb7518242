package consigne.api.slot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.calendar.TimeOfDay;
import consigne.api.form.Malformed;
import consigne.api.form.Text;
import consigne.api.form.TextForm;
import consigne.api.place.Depot;
import java.time.DateTimeException;
import java.time.LocalDate;

/** A slot by its depot, the date there, and when it begins by the clock there: {@code main-2026-11-28-1000}. */
@Text(
        pattern = "[a-z0-9][a-z0-9-]{0,31}-[0-9]{4}-[0-9]{2}-[0-9]{2}-([01][0-9]|2[0-3])[0-5][0-9]",
        words = "a depot, a date and a time of day, such as main-2026-11-28-1000",
        example = "main-2026-11-28-1000")
public record SlotId(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(SlotId.class);
    private static final int TIME = "1000".length();
    private static final int DATE_AND_TIME = "2026-11-28-1000".length();

    @JsonCreator
    public SlotId {
        FORM.check(value);
        try {
            dateIn(value);
        } catch (DateTimeException noSuchDay) {
            throw new Malformed(null, "must name a day of the calendar");
        }
    }

    public static SlotId of(Depot depot, LocalDate date, TimeOfDay begin) {
        return new SlotId(depot + "-" + date + "-" + begin.value().replace(":", ""));
    }

    public Depot depot() {
        return new Depot(value.substring(0, value.length() - DATE_AND_TIME - 1));
    }

    public LocalDate date() {
        return dateIn(value);
    }

    public TimeOfDay begin() {
        String digits = value.substring(value.length() - TIME);
        return new TimeOfDay(digits.substring(0, 2) + ":" + digits.substring(2));
    }

    /** What the event store calls it. */
    public String aggregateId() {
        return "slot:" + value;
    }

    @Override
    public String toString() {
        return value;
    }

    /** Read by its digits, since a list of slots asks hundreds of times. */
    private static LocalDate dateIn(String text) {
        int at = text.length() - DATE_AND_TIME;
        return LocalDate.of(
                Integer.parseInt(text, at, at + 4, 10),
                Integer.parseInt(text, at + 5, at + 7, 10),
                Integer.parseInt(text, at + 8, at + 10, 10));
    }
}
