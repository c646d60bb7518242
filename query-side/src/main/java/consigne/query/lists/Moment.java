package consigne.query.lists;

import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Malformed;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** An instant that a caller names, from the year 1 to the year 9999. */
public record Moment(@JsonValue Instant value) {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    public Moment {
        if (value.isBefore(FIRST) || value.isAfter(LAST)) {
            throw new Malformed(null, "must be from the year 1 to the year 9999");
        }
    }

    /** Reads an instant of ISO 8601. */
    public static Moment valueOf(String text) {
        try {
            return new Moment(Instant.parse(text));
        } catch (DateTimeParseException malformed) {
            throw new Malformed(null, "must be an instant of ISO 8601, such as 2026-01-31T12:00:00Z");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
