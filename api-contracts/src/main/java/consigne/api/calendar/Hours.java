package consigne.api.calendar;

import consigne.api.form.Form;
import consigne.api.form.Malformed;

/**
 * From one time of a day to a later one, as the clock at a depot shows them.
 *
 * @param to on the same day, or {@code 00:00} for the end of it
 */
public record Hours(TimeOfDay from, TimeOfDay to) {

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    /** What is said of hours that are not in order. */
    public static final String LATER = "must be later than the time before it";

    public Hours {
        Form.required("from", from);
        Form.required("to", to);
        if (!inOrder(from, to)) {
            throw new Malformed("to", LATER);
        }
    }

    /** Whether these are hours of one day: the second time is later than the first, or the end of the day. */
    public static boolean inOrder(TimeOfDay from, TimeOfDay to) {
        return minutesUntil(to) > from.minutes();
    }

    /** Whether others lie within these. */
    public boolean include(Hours others) {
        return others.from.minutes() >= from.minutes() && minutesUntil(others.to) <= minutesUntil(to);
    }

    /** How long that is on a day on which no clock is changed. */
    public int minutes() {
        return minutesUntil(to) - from.minutes();
    }

    /** Whether it ends with the day. */
    public boolean endAtMidnight() {
        return to.minutes() == 0;
    }

    private static int minutesUntil(TimeOfDay end) {
        return end.minutes() == 0 ? MINUTES_OF_A_DAY : end.minutes();
    }
}
