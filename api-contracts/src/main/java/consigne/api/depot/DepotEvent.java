package consigne.api.depot;

import consigne.api.Event;
import consigne.api.place.Depot;
import java.util.List;

/** What can have happened to a depot. */
public sealed interface DepotEvent extends Event {

    Depot depot();

    @Override
    default String aggregateId() {
        return depot().aggregateId();
    }

    /** The depot is there, or is something else than before. */
    record DepotDefined(Depot depot, DepotDetails details) implements DepotEvent {}

    /** These are the depot's slots of every week from now on, but for those that are opened already. */
    record WeekDefined(Depot depot, List<WeeklySlot> slots) implements DepotEvent {}

    /** A van is on the road, or is another than before. */
    record VanDefined(Depot depot, VanId van, VanDetails details) implements DepotEvent {}

    /** A van is off the road. */
    record VanWithdrawn(Depot depot, VanId van) implements DepotEvent {}
}
