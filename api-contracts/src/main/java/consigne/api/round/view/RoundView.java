package consigne.api.round.view;

import consigne.api.OrderId;
import consigne.api.round.RoundId;
import consigne.api.round.plan.Cargo;
import consigne.api.round.plan.ExpectedEmpties;
import consigne.api.slot.OrderBooking;
import consigne.api.slot.SlotTimes;
import java.time.Instant;
import java.util.List;

/**
 * One van's round.
 *
 * @param times those of the slot
 * @param leaves when the van leaves the depot
 * @param returns when it is back
 * @param metres how far it drives
 * @param loaded what is in it when it leaves
 * @param stops in the order of the way
 * @param loading the orders in the order in which they are put into the van: the last stop first
 */
public record RoundView(
        RoundId round,
        SlotTimes times,
        Instant leaves,
        Instant returns,
        int metres,
        Cargo loaded,
        List<RoundStop> stops,
        List<OrderId> loading) {

    public RoundView {
        stops = List.copyOf(stops);
        loading = List.copyOf(loading);
    }

    /**
     * A stop on the way.
     *
     * @param number which it is, counted from 1
     * @param booking whose order it is, at which of their addresses, and what is handed over
     * @param empties what is expected back
     * @param begins when handing over begins
     * @param leaves when the van drives on
     * @param pinned whether no other van may visit it
     */
    public record RoundStop(
            int number,
            OrderId orderId,
            OrderBooking booking,
            ExpectedEmpties empties,
            Instant begins,
            Instant leaves,
            boolean pinned) {}
}
