package consigne.imports.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Malformed;
import java.util.Arrays;
import java.util.Locale;

/** What becomes of invoices that were taken over before with other content. */
public enum Corrections {
    /** They stay as they were, and are listed. */
    REPORT,
    /** They are corrected, where that is possible. */
    APPLY;

    /** Finds one by its name in lower case. */
    @JsonCreator
    public static Corrections named(String name) {
        return Arrays.stream(values())
                .filter(value -> value.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new Malformed(null, "must be report or apply"));
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
