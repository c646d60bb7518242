package consigne.command.depot;

import static consigne.command.depot.Strasbourg.DEPOT;
import static consigne.command.depot.Strasbourg.EVENING;
import static consigne.command.depot.Strasbourg.VAN;
import static consigne.command.depot.Strasbourg.details;
import static consigne.command.depot.Strasbourg.van;

import consigne.api.depot.DepotEvent;
import consigne.api.depot.DepotEvent.DepotDefined;
import consigne.api.depot.DepotEvent.VanDefined;
import consigne.api.depot.DepotEvent.VanWithdrawn;
import consigne.api.depot.DepotEvent.WeekDefined;
import consigne.command.depot.DepotState.Undefined;
import consigne.command.given.Lifecycle;
import java.util.List;

/** What can happen to a depot: it has a week and vans once it is defined, and only a van that is there goes. */
public final class DepotLifecycle {

    private static final DepotEvent DEFINED = new DepotDefined(DEPOT, details("67000"));
    private static final DepotEvent WEEK = new WeekDefined(DEPOT, List.of(EVENING));
    private static final DepotEvent ON_THE_ROAD = new VanDefined(DEPOT, VAN, van(60));
    private static final DepotEvent OFF_THE_ROAD = new VanWithdrawn(DEPOT, VAN);

    private DepotLifecycle() {}

    public static Lifecycle<?, ?> ofADepot() {
        DepotState defined = new Undefined().evolve(DEFINED);
        return Lifecycle.of(
                        "depot",
                        DepotState.class,
                        DepotEvent.class,
                        DepotState::evolve,
                        List.of(DEFINED, WEEK, ON_THE_ROAD, OFF_THE_ROAD))
                .in("undefined", new Undefined(), DEFINED)
                .in("defined", defined, DEFINED, WEEK, ON_THE_ROAD)
                .in("with a van", defined.evolve(ON_THE_ROAD), DEFINED, WEEK, ON_THE_ROAD, OFF_THE_ROAD);
    }
}
