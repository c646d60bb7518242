package consigne.command.depot;

import consigne.api.depot.DepotDetails;
import consigne.api.depot.DepotEvent;
import consigne.api.depot.DepotEvent.DepotDefined;
import consigne.api.depot.DepotEvent.VanDefined;
import consigne.api.depot.DepotEvent.VanWithdrawn;
import consigne.api.depot.DepotEvent.WeekDefined;
import consigne.api.depot.VanDetails;
import consigne.api.depot.VanId;
import consigne.api.depot.WeeklySlot;
import consigne.runtime.deciding.ImpossibleEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known of a depot. */
sealed interface DepotState {

    /** Nobody has said what it is. */
    record Undefined() implements DepotState {}

    /** A depot that there is. */
    record Defined(DepotDetails details, List<WeeklySlot> week, Map<VanId, VanDetails> vans) implements DepotState {

        public Defined {
            week = List.copyOf(week);
            vans = Map.copyOf(vans);
        }

        private Defined with(VanId van, VanDetails is) {
            Map<VanId, VanDetails> all = new HashMap<>(vans);
            all.put(van, is);
            return new Defined(details, week, all);
        }

        private Defined without(VanId van) {
            Map<VanId, VanDetails> all = new HashMap<>(vans);
            all.remove(van);
            return new Defined(details, week, all);
        }
    }

    /**
     * The state after an event.
     *
     * @throws ImpossibleEvent if it cannot have happened in this state
     */
    default DepotState evolve(DepotEvent event) {
        return switch (event) {
            case DepotDefined e when this instanceof Defined it -> new Defined(e.details(), it.week(), it.vans());
            case DepotDefined e -> new Defined(e.details(), List.of(), Map.of());
            case WeekDefined e when this instanceof Defined it -> new Defined(it.details(), e.slots(), it.vans());
            case VanDefined e when this instanceof Defined it -> it.with(e.van(), e.details());
            case VanWithdrawn e
            when this instanceof Defined it && it.vans().containsKey(e.van()) -> it.without(e.van());
            case WeekDefined _, VanDefined _, VanWithdrawn _ -> throw new ImpossibleEvent(this, event);
        };
    }
}
