package consigne.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A made-up town to drive in: its depot is place 0, and ten metres are driven in a second. */
final class Town {

    static final int MINUTE = 60;
    static final int HOUR = 60 * MINUTE;
    static final TimeWindow ALL_DAY = new TimeWindow(0, 10 * HOUR);

    private static final double METRES_PER_SECOND = 10;
    private static final int VAN_CRATES = 60;
    private static final int VAN_GRAMS = 800_000;
    private static final int CRATE_GRAMS = 18_000;
    private static final int EMPTIES_GRAMS = 8_000;
    private static final int AT_THE_DOOR = 3 * MINUTE;
    private static final int ACROSS = 8_000;

    private Town() {}

    /** Places along one street that begins at the depot, so many metres from it. */
    static Travel street(double... metres) {
        return new Travel() {
            @Override
            public double seconds(int from, int to) {
                return metres(from, to) / METRES_PER_SECOND;
            }

            @Override
            public double metres(int from, int to) {
                return Math.abs(metres[from] - metres[to]);
            }
        };
    }

    static Van van(String id) {
        return van(id, null);
    }

    static Van van(String id, @Nullable TimeWindow pause) {
        return new Van(id, Load.ofCrates(VAN_CRATES, VAN_GRAMS), 0, ALL_DAY, pause, Van.ANY_DISTANCE);
    }

    /** A stop at a place, any time, that takes a number of crates and gives as many of empties. */
    static Stop stop(int place, int crates) {
        return stop(place, crates, ALL_DAY);
    }

    static Stop stop(int place, int crates, TimeWindow window) {
        return new Stop("stop-" + place, place, window, AT_THE_DOOR, full(crates), empties(crates), Stop.ANY_VAN);
    }

    static Load full(int crates) {
        return Load.ofCrates(crates, crates * CRATE_GRAMS);
    }

    static Load empties(int crates) {
        return Load.ofCrates(crates, crates * EMPTIES_GRAMS);
    }

    static Stop wishing(Stop stop, Stop.Wish wish) {
        return new Stop(stop.id(), stop.place(), stop.window(), stop.service(), stop.delivers(), stop.collects(), wish);
    }

    /**
     * A day that is never the same: stops all over the town, of one to six crates, some with half as many again back.
     */
    static RoundsToPlan anyDay(long seed, int stops, int vans) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] east = random.doubles(stops + 1L, 0, ACROSS).toArray();
        double[] north = random.doubles(stops + 1L, 0, ACROSS).toArray();
        Travel travel = new Travel() {
            @Override
            public double seconds(int from, int to) {
                return metres(from, to) / METRES_PER_SECOND;
            }

            @Override
            public double metres(int from, int to) {
                return Math.hypot(east[from] - east[to], north[from] - north[to]);
            }
        };
        List<Stop> all = new ArrayList<>();
        for (int place = 1; place <= stops; place++) {
            int crates = 1 + random.nextInt(6);
            int opens = random.nextInt(8) * HOUR;
            all.add(new Stop(
                    "stop-" + place,
                    place,
                    new TimeWindow(opens, opens + 2 * HOUR),
                    AT_THE_DOOR,
                    full(crates),
                    empties(random.nextBoolean() ? crates : crates + crates / 2),
                    Stop.ANY_VAN));
        }
        TimeWindow noon = new TimeWindow(4 * HOUR, 4 * HOUR + 30 * MINUTE);
        return new RoundsToPlan(
                IntStream.range(0, vans)
                        .mapToObj(number -> van("van-" + number, number % 2 == 0 ? noon : null))
                        .toList(),
                all,
                travel);
    }
}
