package consigne.api.round.plan;

import consigne.api.OrderId;
import consigne.api.depot.VanId;
import consigne.api.form.Form;
import java.time.Instant;
import java.util.List;

/**
 * One van's way from the depot along its stops and back.
 *
 * @param leaves when it leaves the depot
 * @param returns when it is back
 * @param metres how far it drives
 * @param loaded what is in it when it leaves
 * @param stops in the order of the way
 */
public record PlannedRound(
        VanId van, Instant leaves, Instant returns, int metres, Cargo loaded, List<PlannedStop> stops) {

    public PlannedRound {
        Form.required("van", van);
        stops = List.copyOf(stops);
    }

    public List<OrderId> orders() {
        return stops.stream().map(PlannedStop::orderId).toList();
    }
}
