package consigne.api.catalogue.view;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Malformed;
import java.util.Arrays;
import java.util.Locale;

/** Whether a product is sold. */
public enum ProductStatus {
    /** Its first price holds later. */
    UPCOMING,
    SOLD,
    WITHDRAWN;

    /** Finds a status by its name in lower case. */
    @JsonCreator
    public static ProductStatus named(String name) {
        return Arrays.stream(values())
                .filter(status -> status.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new Malformed(null, "must be one of " + Arrays.toString(values())));
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
