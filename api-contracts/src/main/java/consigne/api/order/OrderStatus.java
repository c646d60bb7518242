package consigne.api.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Malformed;
import java.util.Arrays;
import java.util.Locale;

/** Where an order stands. */
public enum OrderStatus {
    PLACED,
    /** The payment was declined, and another method is waited for. */
    AWAITING_PAYMENT,
    CONFIRMED,
    PICKED,
    DISPATCHED,
    DELIVERED,
    CLOSED,
    REJECTED,
    CANCELLED;

    /** Finds a status by its name in lower case. */
    @JsonCreator
    public static OrderStatus named(String name) {
        return Arrays.stream(values())
                .filter(status -> status.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new Malformed(null, "must be one of " + Arrays.toString(values())));
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
