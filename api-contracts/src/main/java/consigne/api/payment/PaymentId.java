package consigne.api.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.OrderId;

/** The payment of an order; each has exactly one. */
public record PaymentId(@JsonValue OrderId orderId) {

    @JsonCreator
    public PaymentId {}

    @Override
    public String toString() {
        return "payment:" + orderId;
    }
}
