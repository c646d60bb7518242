package consigne.api.order;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/** What a person can do with an order over HTTP. */
public enum OrderAction {
    CHANGE_LINES,
    CHANGE_DELIVERY,
    CANCEL,
    PAY,
    PICK,
    DISPATCH,
    DELIVER;

    /** The actions that an order of this status allows. */
    public static List<OrderAction> allowedIn(OrderStatus status) {
        return switch (status) {
            case PLACED -> List.of(CHANGE_LINES, CHANGE_DELIVERY, CANCEL);
            case AWAITING_PAYMENT -> List.of(PAY, CHANGE_LINES, CHANGE_DELIVERY, CANCEL);
            case CONFIRMED -> List.of(CHANGE_LINES, CHANGE_DELIVERY, CANCEL, PICK);
            case PICKED -> List.of(CANCEL, DISPATCH);
            case DISPATCHED -> List.of(DELIVER);
            case DELIVERED, CLOSED, REJECTED, CANCELLED -> List.of();
        };
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
