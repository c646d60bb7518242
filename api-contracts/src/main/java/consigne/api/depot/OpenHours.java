package consigne.api.depot;

import consigne.api.calendar.Hours;
import consigne.api.calendar.TimeOfDay;
import consigne.api.calendar.Weekday;
import consigne.api.form.Form;

/** When a depot is open on a day of the week. */
public record OpenHours(Weekday day, TimeOfDay from, TimeOfDay to) {

    public OpenHours {
        Form.required("day", day);
        new Hours(from, to);
    }
}
