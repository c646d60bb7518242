package consigne.query.asof;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Malformed;
import consigne.api.form.Text;
import consigne.web.form.Moment;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A point in what has happened: the position of an event, or an instant of ISO 8601. */
@Text(longest = 40, example = "2026-01-31T12:00:00Z")
public record Mark(@JsonValue String value) {

    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    @JsonCreator
    public Mark {
        if (!isPosition(value)) {
            parsed(value);
        }
    }

    /** Reads such as {@code 4711} or {@code 2026-01-31T12:00:00Z}. */
    public static Mark valueOf(String text) {
        return new Mark(text);
    }

    Optional<Instant> instant() {
        return isPosition(value) ? Optional.empty() : Optional.of(parsed(value));
    }

    /** The position that it is, where it is no instant. */
    long position() {
        return Long.parseLong(value);
    }

    private static boolean isPosition(@Nullable String text) {
        return text != null && POSITION.matcher(text).matches();
    }

    private static Instant parsed(String text) {
        try {
            return Moment.valueOf(text).value();
        } catch (Malformed malformed) {
            throw new Malformed(
                    null, "must be a position, such as 4711, or a time of ISO 8601, such as 2026-01-31T12:00:00Z");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
