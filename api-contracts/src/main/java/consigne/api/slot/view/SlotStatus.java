package consigne.api.slot.view;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether an order still gets into a slot. */
public enum SlotStatus {
    FREE,
    /** There is room for the order, and little beyond it. */
    NEARLY_FULL,
    FULL,
    PAST_CUT_OFF,
    /** Somebody has closed it. */
    CLOSED;

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
