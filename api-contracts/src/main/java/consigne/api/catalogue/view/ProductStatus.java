package consigne.api.catalogue.view;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Form;
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
        return Form.oneOf(values(), name);
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
