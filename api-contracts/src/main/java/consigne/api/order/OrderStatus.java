package consigne.api.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Form;
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
        return Form.oneOf(values(), name);
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
