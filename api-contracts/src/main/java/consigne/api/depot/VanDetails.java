package consigne.api.depot;

import consigne.api.Name;
import consigne.api.calendar.Hours;
import consigne.api.calendar.TimeOfDay;
import consigne.api.form.Form;
import consigne.api.form.Malformed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A van and how it is driven.
 *
 * @param crates how many it holds
 * @param kilograms how much it may carry
 * @param shift when its driver works
 * @param pause when they rest, within the shift
 * @param rangeKilometres how far it drives on one charge
 * @param speeds how fast it gets on, each from a time of the day until the next; before the first, as after the last
 */
public record VanDetails(
        Name name,
        int crates,
        int kilograms,
        Hours shift,
        @Nullable Hours pause,
        int rangeKilometres,
        List<Speed> speeds) {

    /** The most crates in one van. */
    public static final int MOST_CRATES = 2_000;

    /** The most kilograms in one van. */
    public static final int MOST_KILOGRAMS = 40_000;

    /** The longest way of a van on one charge, in kilometres. */
    public static final int MOST_KILOMETRES = 2_000;

    /** The highest speed, in kilometres an hour. */
    public static final int MOST_SPEED = 130;

    /** The most speeds of a day. */
    public static final int MOST_SPEEDS = 24;

    /**
     * How fast a van gets on from a time of the day.
     *
     * @param kilometresPerHour stops at lights included
     */
    public record Speed(TimeOfDay from, int kilometresPerHour) {
        public Speed {
            Form.required("from", from);
            Form.within("kilometresPerHour", kilometresPerHour, 1, MOST_SPEED);
        }
    }

    public VanDetails {
        Form.required("name", name);
        Form.within("crates", crates, 1, MOST_CRATES);
        Form.within("kilograms", kilograms, 1, MOST_KILOGRAMS);
        Form.required("shift", shift);
        Form.within("rangeKilometres", rangeKilometres, 1, MOST_KILOMETRES);
        speeds = Form.distinct("speeds", Form.some("speeds", speeds, MOST_SPEEDS), Speed::from);
        if (pause != null && !shift.include(pause)) {
            throw new Malformed("pause", "must lie within the shift");
        }
    }
}
