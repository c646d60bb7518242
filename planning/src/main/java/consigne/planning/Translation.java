package consigne.planning;

import consigne.api.OrderId;
import consigne.api.place.Coordinates;
import consigne.api.round.plan.AvailableVan;
import consigne.api.round.plan.Cargo;
import consigne.api.round.plan.PlanningTask;
import consigne.api.round.plan.StopToPlan;
import consigne.api.slot.Freight;
import consigne.rounds.GreatCircle;
import consigne.rounds.GreatCircle.Place;
import consigne.rounds.Load;
import consigne.rounds.RoundsToPlan;
import consigne.rounds.Stop;
import consigne.rounds.Stop.Wish;
import consigne.rounds.TimeWindow;
import consigne.rounds.Van;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says a slot's task in seconds after the slot begins, grams and metres. */
record Translation(PlanningTask task, Map<OrderId, Coordinates> places) {

    /** Ballou, Rahardja and Sakai (2002), see {@link GreatCircle}: about what they found for Western Europe. */
    private static final double ROAD_FACTOR = 1.3;

    /** What a plan must save, in metres, for a stop to change its van once it was planned. */
    private static final double METRES_A_CHANGE = 1_000;

    private static final double SECONDS_AN_HOUR = 3_600;
    private static final int THOUSAND = 1_000;
    private static final int DEPOT = 0;
    private static final int USUAL_SPEED = 30;

    RoundsToPlan toPlan() {
        List<Place> map = new ArrayList<>(List.of(place(task.depot())));
        List<Stop> stops = new ArrayList<>();
        for (StopToPlan stop : task.stops()) {
            Coordinates at = places.get(stop.orderId());
            if (at != null) {
                stops.add(stop(stop, map.size()));
                map.add(place(at));
            }
        }
        return new RoundsToPlan(
                task.vans().stream().map(this::van).toList(),
                stops,
                new GreatCircle(map, ROAD_FACTOR, metresPerSecond()),
                METRES_A_CHANGE);
    }

    /** As the slowest van has it: whoever is faster is early. */
    private double metresPerSecond() {
        int slowest = task.vans().stream()
                .mapToInt(AvailableVan::kilometresPerHour)
                .min()
                .orElse(USUAL_SPEED);
        return slowest * THOUSAND / SECONDS_AN_HOUR;
    }

    private Van van(AvailableVan van) {
        return new Van(
                van.van().value(),
                Load.ofCrates(van.crates(), van.kilograms() * THOUSAND),
                DEPOT,
                window(van.from(), van.to()),
                van.pause() == null
                        ? null
                        : window(van.pause().from(), van.pause().to()),
                (double) van.rangeKilometres() * THOUSAND);
    }

    private Stop stop(StopToPlan stop, int place) {
        return new Stop(
                stop.orderId().toString(),
                place,
                window(task.times().begins(), task.times().ends()),
                stop.seconds(),
                load(stop.booking().freight()),
                load(stop.empties().cargo()),
                wish(stop));
    }

    /** A van that is not there any more cannot be wished for. */
    private Wish wish(StopToPlan stop) {
        if (stop.pinnedTo() != null && drives(stop.pinnedTo().value())) {
            return new Wish.Pinned(stop.pinnedTo().value());
        }
        return stop.plannedFor() != null && drives(stop.plannedFor().value())
                ? new Wish.Rather(stop.plannedFor().value())
                : Stop.ANY_VAN;
    }

    private boolean drives(String van) {
        return task.vans().stream().anyMatch(each -> each.van().value().equals(van));
    }

    private TimeWindow window(Instant from, Instant to) {
        return new TimeWindow(seconds(from), seconds(to));
    }

    private int seconds(Instant at) {
        return Math.toIntExact(Duration.between(task.times().begins(), at).toSeconds());
    }

    private static Load load(Freight freight) {
        return Load.ofCrates(freight.crates(), freight.grams());
    }

    private static Load load(Cargo cargo) {
        return Load.ofCrates(cargo.crates(), cargo.grams());
    }

    private static Place place(Coordinates at) {
        return new Place(
                at.latitude().degrees().doubleValue(), at.longitude().degrees().doubleValue());
    }
}
