package consigne.web.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Malformed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** An instant that a caller names: a time of ISO 8601, in the years that a calendar and every database know. */
public record Moment(@JsonValue Instant value) {

    public Moment {
        int year = value.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1 || year > 9999) {
            throw new Malformed(null, "must be in the years 1 to 9999");
        }
    }

    /** Reads such as {@code 2026-01-31T12:00:00Z}. */
    @JsonCreator
    public static Moment valueOf(String text) {
        try {
            return new Moment(Instant.parse(text));
        } catch (DateTimeException malformed) {
            throw new Malformed(null, "must be a time of ISO 8601, such as 2026-01-31T12:00:00Z");
        }
    }

    /** The instant of a moment that need not be named. */
    public static @Nullable Instant valueOf(@Nullable Moment moment) {
        return moment == null ? null : moment.value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
