package consigne.query.asof;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which of the two times of an event counts. */
public enum By {
    /** When it was recorded: what is answered is what was to be seen then. */
    RECORDED,
    /** When it happened, as far as that is believed: what is answered is what is known of then today. */
    OCCURRED;

    /** Finds one by its name in lower case. */
    @JsonCreator
    public static By named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
