package consigne.planning;

import consigne.api.OrderId;
import consigne.api.depot.VanId;
import consigne.api.place.Coordinates;
import consigne.api.round.plan.Itinerary;
import consigne.api.round.plan.PlanningTask;
import consigne.api.round.plan.RoundObstacle;
import consigne.api.round.plan.RoundObstacle.ObstacleKind;
import consigne.api.round.plan.SlotPlan;
import consigne.rounds.Alternative;
import consigne.rounds.PlanCheck;
import consigne.rounds.Round;
import consigne.rounds.RoundPlan;
import consigne.rounds.RoundsToPlan;
import consigne.rounds.Stop;
import consigne.rounds.Timetable;
import consigne.rounds.Van;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is planned for a slot, with where everything is. */
public final class TaskOnMap {

    private final PlanningTask task;
    private final RoundsToPlan toPlan;
    private final Map<String, Van> vans;
    private final Map<String, Stop> stops;

    TaskOnMap(PlanningTask task, Map<OrderId, Coordinates> places) {
        this.task = task;
        this.toPlan = new Translation(task, places).toPlan();
        this.vans = toPlan.vans().stream().collect(Collectors.toMap(Van::id, Function.identity()));
        this.stops = toPlan.stops().stream().collect(Collectors.toMap(Stop::id, Function.identity()));
    }

    PlanningTask task() {
        return task;
    }

    RoundsToPlan toPlan() {
        return toPlan;
    }

    Map<String, Van> vans() {
        return vans;
    }

    /** The stops whose places are known, by their orders. */
    Map<String, Stop> stops() {
        return stops;
    }

    /** What stands against driving so; nothing where it can be driven. */
    public List<RoundObstacle> obstacles(List<Itinerary> itineraries) {
        List<RoundObstacle> unknown = itineraries.stream()
                .flatMap(each -> each.orders().stream())
                .filter(order -> !stops.containsKey(order.toString()))
                .map(order -> new RoundObstacle(ObstacleKind.NOT_ON_THE_MAP, order, 0))
                .toList();
        if (!unknown.isEmpty()) {
            return unknown;
        }
        Obstacles found = new Obstacles(vans);
        return PlanCheck.faults(toPlan, drive(itineraries)).stream()
                .map(found::of)
                .toList();
    }

    /** When each van is where if they drive so, and why each stop is there, and not elsewhere. */
    public SlotPlan plan(List<Itinerary> itineraries) {
        return new PlanInWords(this, drive(itineraries)).plan();
    }

    /**
     * The ways with a stop moved to another van, or to another place on the same.
     *
     * @param position which of the van's stops it is to be, counted from 1; last where there are fewer, and where it
     *     costs least if none is said
     */
    public List<Itinerary> moved(List<Itinerary> before, OrderId order, VanId to, @Nullable Integer position) {
        List<Itinerary> without = without(before, order);
        List<OrderId> others = visitedBy(to, without);
        int at = position == null ? cheapest(without, order, to) : Math.min(position - 1, others.size());
        List<OrderId> with = new ArrayList<>(others);
        with.add(at, order);
        Stream<VanId> vans = Stream.concat(before.stream().map(Itinerary::van), Stream.of(to))
                .distinct();
        return vans.map(van -> new Itinerary(van, van.equals(to) ? with : visitedBy(van, without)))
                .filter(each -> !each.orders().isEmpty())
                .toList();
    }

    private static List<OrderId> visitedBy(VanId van, List<Itinerary> itineraries) {
        return itineraries.stream()
                .filter(each -> each.van().equals(van))
                .findFirst()
                .map(Itinerary::orders)
                .orElse(List.of());
    }

    /** The ways without a stop; a van that would visit nobody does not drive. */
    public static List<Itinerary> without(List<Itinerary> before, OrderId order) {
        return before.stream()
                .map(each -> new Itinerary(
                        each.van(),
                        each.orders().stream()
                                .filter(other -> !other.equals(order))
                                .toList()))
                .filter(each -> !each.orders().isEmpty())
                .toList();
    }

    private int cheapest(List<Itinerary> without, OrderId order, VanId to) {
        return Optional.ofNullable(stops.get(order.toString())).stream()
                .flatMap(stop -> Alternative.of(toPlan, drive(without), stop).stream())
                .filter(each -> each.van().id().equals(to.value()))
                .findFirst()
                .map(Alternative::position)
                .orElse(0);
    }

    /** Vans and stops that are not there are left out. */
    RoundPlan drive(List<Itinerary> itineraries) {
        Timetable timetable = new Timetable(toPlan.travel());
        List<Round> rounds = new ArrayList<>();
        Set<Stop> placed = new HashSet<>();
        for (Itinerary each : itineraries) {
            Van van = vans.get(each.van().value());
            List<Stop> visited = each.orders().stream()
                    .map(order -> stops.get(order.toString()))
                    .flatMap(Stream::ofNullable)
                    .toList();
            if (van != null && !visited.isEmpty()) {
                rounds.add(timetable.round(van, visited));
                placed.addAll(visited);
            }
        }
        return new RoundPlan(
                rounds,
                toPlan.stops().stream().filter(stop -> !placed.contains(stop)).toList());
    }
}
