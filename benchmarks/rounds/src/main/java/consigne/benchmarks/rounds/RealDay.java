package consigne.benchmarks.rounds;

import consigne.rounds.GreatCircle;
import consigne.rounds.Load;
import consigne.rounds.PlanCheck;
import consigne.rounds.RoundPlan;
import consigne.rounds.RoundsToPlan;
import consigne.rounds.Stop;
import consigne.rounds.TimeWindow;
import consigne.rounds.Van;
import consigne.rounds.search.Effort;
import consigne.rounds.search.RoundSearch;
import consigne.rounds.search.SearchProgress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Plans a day of 400 orders in four slots of two hours, with twelve electric vans, slot by slot as a shop does at each
 * cut-off; and again with ten minutes for all of it, to say how much shorter the way could have been.
 *
 * <p>The town is made up: orders of one to six crates, most of them within seven kilometres of the depot, 80 % as many
 * empties back on average. The vans drive 20 km/h and stand three minutes at a door and half a minute for each crate.
 */
final class RealDay {

    private static final int SLOTS = 4;
    private static final int ORDERS_OF_A_SLOT = 100;
    private static final int VANS = 12;
    private static final int SLOT_SECONDS = 2 * 60 * 60;
    private static final int AT_A_DOOR = 180;
    private static final int FOR_A_CRATE = 30;
    private static final int FULL_CRATE_GRAMS = 17_000;
    private static final int EMPTY_CRATE_GRAMS = 8_000;
    private static final int MOST_CRATES = 6;
    private static final double RANGE_METRES = 90_000;
    private static final double METRES_PER_SECOND = 20 / 3.6;
    private static final double ROAD_FACTOR = 1.35;
    private static final double DEGREES_ACROSS = 0.035;

    private final SplittableRandom random;

    private RealDay(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Takes how many seconds there are for a slot at the cut-off, and for one of the ten minutes' search. */
    public static void main(String[] args) {
        Duration atTheCutOff = Duration.ofSeconds(args.length > 0 ? Integer.parseInt(args[0]) : 5);
        Duration atLength = Duration.ofSeconds(args.length > 1 ? Integer.parseInt(args[1]) : 150);
        RealDay day = new RealDay(1);
        List<RoundsToPlan> slots =
                IntStream.range(0, SLOTS).mapToObj(_ -> day.slot()).toList();
        Planned soon = planned(slots, atTheCutOff);
        Planned late = planned(slots, atLength);
        System.out.printf(
                "planned in %.1f s: %d vans, %d unplaced, %.1f km%nplanned in %.1f s: %d vans, %d unplaced, %.1f km%nlonger by %.2f %%%n",
                soon.seconds(),
                soon.vans(),
                soon.unplaced(),
                soon.metres() / 1000,
                late.seconds(),
                late.vans(),
                late.unplaced(),
                late.metres() / 1000,
                100 * (soon.metres() / late.metres() - 1));
    }

    private record Planned(double seconds, int vans, int unplaced, double metres) {}

    private static Planned planned(List<RoundsToPlan> slots, Duration each) {
        long began = System.nanoTime();
        int vans = 0;
        int unplaced = 0;
        double metres = 0;
        for (RoundsToPlan slot : slots) {
            RoundPlan plan = RoundSearch.plan(slot, new Effort.Time(each), 1, SearchProgress.UNWATCHED);
            if (!PlanCheck.faults(slot, plan).isEmpty()) {
                throw new IllegalStateException("cannot be driven: " + PlanCheck.faults(slot, plan));
            }
            vans += plan.rounds().size();
            unplaced += plan.unplaced().size();
            metres += plan.metres();
        }
        return new Planned((System.nanoTime() - began) / 1e9, vans, unplaced, metres);
    }

    private RoundsToPlan slot() {
        List<GreatCircle.Place> places = new ArrayList<>(List.of(new GreatCircle.Place(50.63, 3.06)));
        List<Stop> stops = new ArrayList<>();
        for (int place = 1; place <= ORDERS_OF_A_SLOT; place++) {
            places.add(new GreatCircle.Place(
                    50.63 + DEGREES_ACROSS * random.nextGaussian(), 3.06 + DEGREES_ACROSS * random.nextGaussian()));
            stops.add(stop(place));
        }
        return new RoundsToPlan(
                IntStream.range(0, VANS)
                        .mapToObj(number -> new Van(
                                "van-" + number,
                                Load.ofCrates(60, 800_000),
                                0,
                                new TimeWindow(-SLOT_SECONDS / 4, SLOT_SECONDS + SLOT_SECONDS / 4),
                                null,
                                RANGE_METRES))
                        .toList(),
                stops,
                new GreatCircle(places, ROAD_FACTOR, METRES_PER_SECOND));
    }

    private Stop stop(int place) {
        int crates = 1 + random.nextInt(MOST_CRATES);
        int empties = Math.max(0, crates - 2 + random.nextInt(3));
        return new Stop(
                "order-" + place,
                place,
                new TimeWindow(0, SLOT_SECONDS),
                AT_A_DOOR + FOR_A_CRATE * crates,
                Load.ofCrates(crates, crates * FULL_CRATE_GRAMS),
                Load.ofCrates(empties, empties * EMPTY_CRATE_GRAMS),
                Stop.ANY_VAN);
    }
}
