package consigne.rounds.search;

import consigne.rounds.Load;
import consigne.rounds.RoundsToPlan;
import consigne.rounds.Stop;
import consigne.rounds.TimeWindow;
import consigne.rounds.Van;
import consigne.rounds.WorkingTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be planned, in arrays. Stops are numbered as in the task; a node is a stop or, after those, the depot of a
 * kind of van. Vans of one kind are alike in all but their id.
 */
final class RoundsProblem {

    final RoundsToPlan task;
    final int stops;
    final int vans;
    final int nodes;

    /** The kind of each van. */
    final int[] kindOf;

    final List<Kind> kinds = new ArrayList<>();

    /** By node and node, in one row after the other. */
    final double[] seconds;

    final double[] metres;

    /** The same the other way: into the first from the second. */
    final double[] secondsInto;

    final double[] metresInto;

    final double[] service;
    final int[] deliversRoom;
    final int[] deliversWeight;
    final int[] collectsRoom;
    final int[] collectsWeight;

    /** Whether anything has a weight. */
    final boolean weighs;

    /** The van that a stop is pinned to, or -1. */
    final int[] pinnedTo;

    /** The van that a stop had before, or -1. */
    final int[] before;

    /** For each stop all stops, itself first, from the nearest to the farthest. */
    final int[][] nearest;

    /** How far each stop is from the depot. */
    final double[] fromDepot;

    /** Vans that are alike, with the windows of all nodes in the working time of their drivers. */
    static final class Kind {

        final Van van;
        final int depot;
        final double[] opens;
        final double[] closes;
        final double leaves;
        final double isBack;
        final int room;
        final int weight;

        Kind(Van van, int depot, List<Stop> stops) {
            this.van = van;
            this.depot = depot;
            WorkingTime time = new WorkingTime(van.pause());
            opens = stops.stream()
                    .mapToDouble(stop -> time.earliest(stop.window().from()))
                    .toArray();
            closes = stops.stream()
                    .mapToDouble(stop -> time.latest(stop.window().to()))
                    .toArray();
            leaves = time.earliest(van.shift().from());
            isBack = time.latest(van.shift().to());
            room = van.holds().crateHundredths();
            weight = van.holds().grams();
        }
    }

    private record Likeness(
            Load holds,
            int depot,
            TimeWindow shift,
            @Nullable TimeWindow pause,
            double range) {
        static Likeness of(Van van) {
            return new Likeness(van.holds(), van.depot(), van.shift(), van.pause(), van.range());
        }
    }

    RoundsProblem(RoundsToPlan task) {
        this.task = task;
        stops = task.stops().size();
        vans = task.vans().size();
        kindOf = kinds(task.vans());
        nodes = stops + kinds.size();
        int[] places = IntStream.concat(
                        task.stops().stream().mapToInt(Stop::place),
                        kinds.stream().mapToInt(kind -> kind.van.depot()))
                .toArray();
        seconds = new double[nodes * nodes];
        metres = new double[nodes * nodes];
        secondsInto = new double[nodes * nodes];
        metresInto = new double[nodes * nodes];
        for (int from = 0; from < nodes; from++) {
            for (int to = 0; to < nodes; to++) {
                seconds[from * nodes + to] = task.travel().seconds(places[from], places[to]);
                metres[from * nodes + to] = task.travel().metres(places[from], places[to]);
                secondsInto[to * nodes + from] = seconds[from * nodes + to];
                metresInto[to * nodes + from] = metres[from * nodes + to];
            }
        }
        service = task.stops().stream().mapToDouble(Stop::service).toArray();
        deliversRoom = ints(stop -> stop.delivers().crateHundredths());
        deliversWeight = ints(stop -> stop.delivers().grams());
        collectsRoom = ints(stop -> stop.collects().crateHundredths());
        collectsWeight = ints(stop -> stop.collects().grams());
        weighs = Arrays.stream(deliversWeight).anyMatch(grams -> grams > 0)
                || Arrays.stream(collectsWeight).anyMatch(grams -> grams > 0);
        pinnedTo = ints(stop -> stop.wish() instanceof Stop.Wish.Pinned(String van) ? numberOf(van) : -1);
        before = ints(stop -> stop.wish() instanceof Stop.Wish.Rather(String van) ? numberOf(van) : -1);
        nearest = IntStream.range(0, stops).mapToObj(this::nearestTo).toArray(int[][]::new);
        fromDepot = IntStream.range(0, stops)
                .mapToDouble(stop -> kinds.stream()
                        .mapToDouble(kind -> metres[kind.depot * nodes + stop])
                        .min()
                        .orElse(0))
                .toArray();
    }

    /** Fewer vans than these cannot hold it all. */
    int fewestVans() {
        long room = Math.max(
                Arrays.stream(deliversRoom).asLongStream().sum(),
                Arrays.stream(collectsRoom).asLongStream().sum());
        long weight = Math.max(
                Arrays.stream(deliversWeight).asLongStream().sum(),
                Arrays.stream(collectsWeight).asLongStream().sum());
        long mostRoom =
                Math.max(1, kinds.stream().mapToInt(kind -> kind.room).max().orElse(1));
        long mostWeight =
                Math.max(1, kinds.stream().mapToInt(kind -> kind.weight).max().orElse(1));
        return (int) Math.max(1, Math.max(Math.ceilDiv(room, mostRoom), Math.ceilDiv(weight, mostWeight)));
    }

    private int[] kinds(List<Van> all) {
        List<Likeness> known = new ArrayList<>();
        int[] kindOfEach = new int[all.size()];
        for (int van = 0; van < kindOfEach.length; van++) {
            Likeness likeness = Likeness.of(all.get(van));
            int kind = known.indexOf(likeness);
            if (kind < 0) {
                kind = known.size();
                known.add(likeness);
                kinds.add(new Kind(all.get(van), stops + kind, task.stops()));
            }
            kindOfEach[van] = kind;
        }
        return kindOfEach;
    }

    private int[] ints(ToIntFunction<Stop> of) {
        return task.stops().stream().mapToInt(of).toArray();
    }

    private int numberOf(String van) {
        return IntStream.range(0, vans)
                .filter(number -> task.vans().get(number).id().equals(van))
                .findFirst()
                .orElse(-1);
    }

    private int[] nearestTo(int stop) {
        return IntStream.range(0, stops)
                .boxed()
                .sorted(Comparator.comparingDouble(other -> other == stop ? -1 : metres[stop * nodes + other]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
