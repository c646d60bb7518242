package consigne.command.depot;

import consigne.api.calendar.Weekday;
import consigne.api.depot.DepotDetails;
import consigne.api.depot.DepotEvent;
import consigne.api.depot.VanDetails;
import consigne.api.depot.VanId;
import consigne.api.depot.WeeklySlot;
import consigne.api.place.Depot;
import consigne.api.slot.SlotId;
import consigne.command.depot.DepotState.Defined;
import consigne.command.depot.DepotState.Undefined;
import consigne.runtime.deciding.AggregateVersions;
import consigne.runtime.deciding.RecentStates;
import consigne.runtime.deciding.Stored;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The depots, read from the events themselves: what this process changed at once, what another did after a second. */
final class StoredDepots implements Depots {

    private static final String DEPOT = "depot:";

    private final RecentStates<DepotState, DepotEvent> depots;

    StoredDepots(EventStore events, AggregateVersions versions) {
        this.depots = new RecentStates<>(new Stored<>(events, new Undefined(), DepotState::evolve), versions);
    }

    void changed(String aggregateId) {
        if (aggregateId.startsWith(DEPOT)) {
            depots.changed(aggregateId);
        }
    }

    @Override
    public Optional<DepotDetails> details(Depot depot) {
        return find(depot).map(Defined::details);
    }

    @Override
    public Map<VanId, VanDetails> vans(Depot depot) {
        return find(depot).map(Defined::vans).orElse(Map.of());
    }

    @Override
    public List<PlannedSlot> slotsOn(Depot depot, LocalDate date) {
        return find(depot).stream()
                .flatMap(known -> known.week().stream()
                        .filter(slot -> slot.day() == Weekday.of(date))
                        .map(slot -> planned(depot, known, slot, date)))
                .sorted(Comparator.comparing(slot -> slot.times().begins()))
                .toList();
    }

    private Optional<Defined> find(Depot depot) {
        return depots.aMomentAgo(depot.aggregateId()) instanceof Defined known ? Optional.of(known) : Optional.empty();
    }

    private static PlannedSlot planned(Depot depot, Defined known, WeeklySlot slot, LocalDate date) {
        return new PlannedSlot(
                SlotId.of(depot, date, slot.from()),
                slot.on(date, known.details().zone()),
                slot);
    }
}
