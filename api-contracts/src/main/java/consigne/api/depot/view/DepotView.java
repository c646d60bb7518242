package consigne.api.depot.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.api.depot.DepotDetails;
import consigne.api.depot.WeeklySlot;
import consigne.api.place.Depot;
import java.time.Instant;
import java.util.List;

/**
 * A depot.
 *
 * @param depot what everybody calls it by
 * @param details where it is, when it is open, by which clock, and whom it serves
 * @param week the slots that it has every week
 * @param vans those on the road
 * @param version how many events there are of the depot; its ETag
 * @param updatedAt when the last of them was recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DepotView(
        Depot depot, DepotDetails details, List<WeeklySlot> week, List<VanView> vans, long version, Instant updatedAt) {

    public DepotView {
        week = List.copyOf(week);
        vans = List.copyOf(vans);
    }
}
