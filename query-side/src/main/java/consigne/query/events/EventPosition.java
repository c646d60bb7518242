package consigne.query.events;

import consigne.api.form.Malformed;
import consigne.api.form.Whole;
import consigne.api.form.WholeForm;
import java.util.regex.Pattern;

/** Where an event stands among all events, or could; the first is 1. */
@Whole(least = 0, most = EventPosition.MOST, example = 1)
public record EventPosition(long value) {

    /** More than there ever will be, and far from where sums overflow. */
    static final long MOST = 1_000_000_000_000_000L;

    private static final WholeForm FORM = WholeForm.of(EventPosition.class);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,16}");

    public EventPosition {
        FORM.check(value);
    }

    /** Reads a position. */
    public static EventPosition valueOf(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new Malformed(null, "must be from 0 to " + MOST);
        }
        return new EventPosition(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
