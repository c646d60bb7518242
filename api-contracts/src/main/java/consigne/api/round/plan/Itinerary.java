package consigne.api.round.plan;

import consigne.api.OrderId;
import consigne.api.depot.VanId;
import consigne.api.form.Form;
import java.util.List;

/** Which orders a van visits, in which order. */
public record Itinerary(VanId van, List<OrderId> orders) {

    public Itinerary {
        Form.required("van", van);
        orders = List.copyOf(orders);
    }
}
