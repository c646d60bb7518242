package consigne.benchmarks.rounds;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks routes against an instance's own figures, whoever has found them. */
final class RouteCheck {

    /** Who counts in whole thousandths is late by rounding. */
    private static final double EXACT_TO = 0.05;

    private final Instance instance;

    RouteCheck(Instance instance) {
        this.instance = instance;
    }

    /**
     * How far all vehicles drive.
     *
     * @throws IllegalArgumentException if they cannot: a place is left out or visited twice, a window or the depot's
     *     closing is missed, or there is more in a vehicle than it holds
     */
    double distance(List<List<Integer>> routes) {
        Set<Integer> visited = new HashSet<>();
        double all = 0;
        require(routes.size() <= instance.vehicles(), "too many vehicles: " + routes.size());
        for (List<Integer> route : routes) {
            route.forEach(place -> require(visited.add(place), "twice at " + place));
            load(route);
            all += drive(route);
        }
        require(visited.size() == instance.places().size() - 1, "left out: all but " + visited.size());
        return all;
    }

    private double drive(List<Integer> route) {
        double now = instance.places().getFirst().opens();
        double way = 0;
        int at = 0;
        for (int place : route) {
            Instance.Place there = instance.places().get(place);
            way += instance.distance(at, place);
            now = Math.max(there.opens(), now + instance.distance(at, place));
            require(now <= there.closes() + EXACT_TO, "late at " + place);
            now += there.service();
            at = place;
        }
        now += instance.distance(at, 0);
        require(now <= instance.places().getFirst().closes() + EXACT_TO, "late at the depot");
        return way + instance.distance(at, 0);
    }

    private void load(List<Integer> route) {
        int holds = instance.capacity() * 100;
        int onBoard = route.stream().mapToInt(instance::delivered).sum();
        require(onBoard <= holds, "too full at the depot");
        for (int place : route) {
            onBoard += instance.collected(place) - instance.delivered(place);
            require(onBoard <= holds, "too full after " + place);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
