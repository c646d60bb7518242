package consigne.benchmarks.rounds;

import com.graphhopper.jsprit.core.algorithm.VehicleRoutingAlgorithm;
import com.graphhopper.jsprit.core.algorithm.termination.TimeTermination;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.job.Delivery;
import com.graphhopper.jsprit.core.problem.solution.route.VehicleRoute;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TimeWindow;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TourActivity;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.Coordinate;
import com.graphhopper.jsprit.core.util.RandomNumberGeneration;
import com.graphhopper.jsprit.core.util.Solutions;
import java.time.Duration;
import java.util.List;

/** jsprit as it comes, told that a vehicle costs more than any way; it has no job that delivers and collects. */
final class Jsprit implements Solver {

    private static final double A_VEHICLE = 10_000;

    private final long seed;

    Jsprit(long seed) {
        this.seed = seed;
    }

    @Override
    public String name() {
        return "jsprit";
    }

    @Override
    public boolean knowsEmpties() {
        return false;
    }

    @Override
    public List<List<Integer>> routes(Instance instance, Duration time) {
        RandomNumberGeneration.setSeed(seed);
        VehicleRoutingAlgorithm algorithm = com.graphhopper.jsprit.core.algorithm.box.Jsprit.Builder.newInstance(
                        problem(instance))
                .buildAlgorithm();
        TimeTermination termination = new TimeTermination(time.toMillis());
        algorithm.setMaxIterations(Integer.MAX_VALUE);
        algorithm.setPrematureAlgorithmTermination(termination);
        algorithm.addListener(termination);
        return Solutions.bestOf(algorithm.searchSolutions()).getRoutes().stream()
                .map(Jsprit::places)
                .toList();
    }

    private static List<Integer> places(VehicleRoute route) {
        return route.getActivities().stream()
                .map(TourActivity.JobActivity.class::cast)
                .map(activity -> Integer.valueOf(activity.getJob().getId()))
                .toList();
    }

    private static VehicleRoutingProblem problem(Instance instance) {
        Instance.Place depot = instance.places().getFirst();
        VehicleTypeImpl van = VehicleTypeImpl.Builder.newInstance("van")
                .addCapacityDimension(0, instance.capacity() * 100)
                .setFixedCost(A_VEHICLE)
                .setCostPerDistance(1)
                .build();
        VehicleRoutingProblem.Builder problem = VehicleRoutingProblem.Builder.newInstance()
                .setFleetSize(VehicleRoutingProblem.FleetSize.INFINITE)
                .addVehicle(VehicleImpl.Builder.newInstance("vans")
                        .setStartLocation(location(depot))
                        .setType(van)
                        .setEarliestStart(depot.opens())
                        .setLatestArrival(depot.closes())
                        .build());
        for (int number = 1; number < instance.places().size(); number++) {
            Instance.Place place = instance.places().get(number);
            problem.addJob(Delivery.Builder.newInstance(Integer.toString(number))
                    .addSizeDimension(0, instance.delivered(number))
                    .setLocation(location(place))
                    .setServiceTime(place.service())
                    .setTimeWindow(TimeWindow.newInstance(place.opens(), place.closes()))
                    .build());
        }
        return problem.build();
    }

    private static Location location(Instance.Place place) {
        return Location.Builder.newInstance()
                .setId(place.x() + "," + place.y())
                .setCoordinate(Coordinate.newInstance(place.x(), place.y()))
                .build();
    }
}
