package consigne.api.round.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.api.OrderId;
import consigne.api.depot.VanId;
import consigne.api.form.Form;
import consigne.api.slot.OrderBooking;
import org.jspecify.annotations.Nullable;

/**
 * An order that some van is to visit.
 *
 * @param booking whose it is, where it goes and what it takes up
 * @param empties what is expected back
 * @param seconds how long the van stands there
 * @param pinnedTo the one van that may visit it; any where none is said
 * @param plannedFor the van that it was planned for before, and stays with unless another saves much
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StopToPlan(
        OrderId orderId,
        OrderBooking booking,
        ExpectedEmpties empties,
        int seconds,
        @Nullable VanId pinnedTo,
        @Nullable VanId plannedFor) {

    public StopToPlan {
        Form.required("orderId", orderId);
        Form.required("booking", booking);
        Form.required("empties", empties);
    }

    public StopToPlan pinnedTo(@Nullable VanId van) {
        return new StopToPlan(orderId, booking, empties, seconds, van, plannedFor);
    }

    public StopToPlan plannedFor(@Nullable VanId van) {
        return new StopToPlan(orderId, booking, empties, seconds, pinnedTo, van);
    }
}
