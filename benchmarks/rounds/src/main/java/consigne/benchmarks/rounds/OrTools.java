package consigne.benchmarks.rounds;

import com.google.ortools.Loader;
import com.google.ortools.constraintsolver.Assignment;
import com.google.ortools.constraintsolver.FirstSolutionStrategy;
import com.google.ortools.constraintsolver.LocalSearchMetaheuristic;
import com.google.ortools.constraintsolver.RoutingDimension;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import com.google.ortools.constraintsolver.RoutingSearchParameters;
import com.google.ortools.constraintsolver.main;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** OR-Tools by guided local search, told that a vehicle costs more than any way. */
final class OrTools implements Solver {

    /** It counts in whole numbers. */
    private static final double SCALE = 1_000;

    private static final long A_VEHICLE = 10_000_000;

    private static final String TIME = "time";
    private static final String DELIVERED = "delivered";
    private static final String ON_BOARD = "on board";

    @Override
    public String name() {
        return "OR-Tools";
    }

    @Override
    public boolean knowsEmpties() {
        return true;
    }

    @Override
    public List<List<Integer>> routes(Instance instance, Duration time) {
        Loader.loadNativeLibraries();
        RoutingIndexManager numbers = new RoutingIndexManager(instance.places().size(), instance.vehicles(), 0);
        RoutingModel model = model(instance, numbers);
        RoutingSearchParameters parameters = main.defaultRoutingSearchParameters().toBuilder()
                .setFirstSolutionStrategy(FirstSolutionStrategy.Value.PARALLEL_CHEAPEST_INSERTION)
                .setLocalSearchMetaheuristic(LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH)
                .setTimeLimit(com.google.protobuf.Duration.newBuilder().setSeconds(time.toSeconds()))
                .build();
        Assignment found = model.solveWithParameters(parameters);
        return found == null ? List.of() : routes(instance, numbers, model, found);
    }

    private static RoutingModel model(Instance instance, RoutingIndexManager numbers) {
        RoutingModel model = new RoutingModel(numbers);
        int way = model.registerTransitCallback(
                (from, to) -> scaled(instance.distance(numbers.indexToNode(from), numbers.indexToNode(to))));
        int taken = model.registerTransitCallback((from, to) -> {
            int place = numbers.indexToNode(from);
            return scaled(instance.distance(place, numbers.indexToNode(to))
                    + instance.places().get(place).service());
        });
        int delivered = model.registerUnaryTransitCallback(from -> instance.delivered(numbers.indexToNode(from)));
        int change = model.registerUnaryTransitCallback(
                from -> instance.collected(numbers.indexToNode(from)) - instance.delivered(numbers.indexToNode(from)));
        model.setArcCostEvaluatorOfAllVehicles(way);
        model.setFixedCostOfAllVehicles(A_VEHICLE);
        long horizon = scaled(instance.places().getFirst().closes());
        long capacity = instance.capacity() * 100L;
        model.addDimension(taken, horizon, horizon, false, TIME);
        model.addDimension(delivered, 0, capacity, true, DELIVERED);
        model.addDimension(change, 0, capacity, false, ON_BOARD);
        RoutingDimension times = model.getMutableDimension(TIME);
        for (int place = 1; place < instance.places().size(); place++) {
            Instance.Place there = instance.places().get(place);
            times.cumulVar(numbers.nodeToIndex(place)).setRange(scaled(there.opens()), scaled(there.closes()));
        }
        for (int vehicle = 0; vehicle < instance.vehicles(); vehicle++) {
            model.solver()
                    .addConstraint(model.solver()
                            .makeEquality(
                                    model.getMutableDimension(ON_BOARD).cumulVar(model.start(vehicle)),
                                    model.getMutableDimension(DELIVERED).cumulVar(model.end(vehicle))));
        }
        return model;
    }

    private static List<List<Integer>> routes(
            Instance instance, RoutingIndexManager numbers, RoutingModel model, Assignment found) {
        List<List<Integer>> routes = new ArrayList<>();
        for (int vehicle = 0; vehicle < instance.vehicles(); vehicle++) {
            List<Integer> route = new ArrayList<>();
            long at = found.value(model.nextVar(model.start(vehicle)));
            while (!model.isEnd(at)) {
                route.add(numbers.indexToNode(at));
                at = found.value(model.nextVar(at));
            }
            if (!route.isEmpty()) {
                routes.add(List.copyOf(route));
            }
        }
        return routes;
    }

    private static long scaled(double units) {
        return Math.round(units * SCALE);
    }
}
