package consigne.api.depot;

import consigne.api.calendar.Hours;
import consigne.api.calendar.TimeOfDay;
import consigne.api.calendar.Weekday;
import consigne.api.calendar.Zone;
import consigne.api.form.Form;
import consigne.api.slot.Room;
import consigne.api.slot.SlotTimes;
import java.time.Duration;
import java.time.LocalDate;

/**
 * A slot that a depot has every week.
 *
 * @param room what can be booked of it
 * @param cutOffMinutes how long before it begins the last order is taken, in minutes
 */
public record WeeklySlot(Weekday day, TimeOfDay from, TimeOfDay to, Room room, int cutOffMinutes) {

    /** The longest time from a cut-off until the slot, in minutes: a week. */
    public static final int MOST_CUT_OFF_MINUTES = 7 * 24 * 60;

    public WeeklySlot {
        Form.required("day", day);
        new Hours(from, to);
        Form.required("room", room);
        Form.within("cutOffMinutes", cutOffMinutes, 0, MOST_CUT_OFF_MINUTES);
    }

    /** When it is on a date, by the clock of a zone. */
    public SlotTimes on(LocalDate date, Zone zone) {
        return SlotTimes.of(date, new Hours(from, to), zone, Duration.ofMinutes(cutOffMinutes));
    }

    /** What tells it from the others of the week. */
    public String begin() {
        return day + " " + from;
    }
}
