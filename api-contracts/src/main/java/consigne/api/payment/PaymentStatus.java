package consigne.api.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a payment, or one attempt of it, stands. */
public enum PaymentStatus {
    REQUESTED,
    AUTHORISED,
    DECLINED,
    VOIDING,
    VOIDED,
    CAPTURING,
    CAPTURED,
    REFUNDING,
    REFUNDED;

    /** Finds a status by its name in lower case. */
    @JsonCreator
    public static PaymentStatus named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
