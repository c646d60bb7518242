package consigne.query.lists;

import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Malformed;
import consigne.api.form.Whole;
import java.util.regex.Pattern;

/** How many items of a list are wanted at once: 1 to 200. */
@Whole(least = 1, most = Limit.MOST, example = 50)
public record Limit(@JsonValue int value) {

    /** What a caller gets who does not say. */
    public static final String USUAL = "50";

    static final int MOST = 200;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    public Limit {
        if (value < 1 || value > MOST) {
            throw new Malformed(null, "must be from 1 to " + MOST);
        }
    }

    /** Reads a limit. */
    public static Limit valueOf(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new Malformed(null, "must be from 1 to " + MOST);
        }
        return new Limit(Integer.parseInt(text));
    }

    /** One row more than is shown tells whether more follows. */
    int andOneMore() {
        return value + 1;
    }
}
