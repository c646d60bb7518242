package consigne.web.audit;

import consigne.api.form.Malformed;
import java.util.regex.Pattern;

/** How many entries are wanted at once: 1 to 200. */
record AuditLimit(int value) {

    static final String USUAL = "50";

    private static final int MOST = 200;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    AuditLimit {
        if (value < 1 || value > MOST) {
            throw new Malformed(null, "must be from 1 to " + MOST);
        }
    }

    /** Reads a limit. */
    public static AuditLimit valueOf(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new Malformed(null, "must be from 1 to " + MOST);
        }
        return new AuditLimit(Integer.parseInt(text));
    }
}
