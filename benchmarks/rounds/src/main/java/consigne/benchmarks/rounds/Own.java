package consigne.benchmarks.rounds;

import consigne.rounds.Load;
import consigne.rounds.RoundsToPlan;
import consigne.rounds.Stop;
import consigne.rounds.TimeWindow;
import consigne.rounds.Travel;
import consigne.rounds.Van;
import consigne.rounds.search.Effort;
import consigne.rounds.search.RoundSearch;
import consigne.rounds.search.SearchProgress;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Consigne. */
final class Own implements Solver {

    private final long seed;

    Own(long seed) {
        this.seed = seed;
    }

    @Override
    public String name() {
        return "Consigne";
    }

    @Override
    public boolean knowsEmpties() {
        return true;
    }

    @Override
    public List<List<Integer>> routes(Instance instance, Duration time) {
        return RoundSearch.plan(task(instance), new Effort.Time(time), seed, SearchProgress.UNWATCHED).rounds().stream()
                .map(round -> round.stops().stream().map(Stop::place).toList())
                .toList();
    }

    private static RoundsToPlan task(Instance instance) {
        Instance.Place depot = instance.places().getFirst();
        return new RoundsToPlan(
                IntStream.range(0, instance.vehicles())
                        .mapToObj(number -> new Van(
                                "van-" + number,
                                new Load(instance.capacity() * 100, 0),
                                0,
                                new TimeWindow(depot.opens(), depot.closes()),
                                null,
                                Van.ANY_DISTANCE))
                        .toList(),
                IntStream.range(1, instance.places().size())
                        .mapToObj(place -> stop(instance, place))
                        .toList(),
                new Straight(instance));
    }

    private static Stop stop(Instance instance, int number) {
        Instance.Place place = instance.places().get(number);
        return new Stop(
                "stop-" + number,
                number,
                new TimeWindow(place.opens(), place.closes()),
                place.service(),
                new Load(instance.delivered(number), 0),
                new Load(instance.collected(number), 0),
                Stop.ANY_VAN);
    }

    /** A unit of way takes a unit of time. */
    private record Straight(Instance instance) implements Travel {
        @Override
        public double seconds(int from, int to) {
            return instance.distance(from, to);
        }

        @Override
        public double metres(int from, int to) {
            return instance.distance(from, to);
        }
    }
}
