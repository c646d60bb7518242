package consigne.rounds.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Puts absent stops where they cost least, one after the other, with some places passed over. */
final class Recreate {

    /** One place in so many is passed over (section 5.2 of the paper). */
    private static final int BLINK = 100;

    private final RoundsProblem problem;
    private final Chance chance;
    private final double[] rank;

    /** Of which kinds a van was looked at. */
    private final boolean[] isSeen;

    Recreate(RoundsProblem problem, Chance chance) {
        this.problem = problem;
        this.chance = chance;
        rank = new double[problem.stops];
        isSeen = new boolean[problem.kinds.size()];
    }

    /** In which order absent stops are put back, and how often in seventeen times. */
    private enum Order {
        RANDOM(4),
        MOST_ROOM(4),
        FARTHEST(2),
        NEAREST(1),
        NARROWEST(2),
        OPENS_FIRST(2),
        CLOSES_LAST(2);

        private static final int ALL = 17;
        private static final Order[] ORDERS = values();

        private final int often;

        Order(int often) {
            this.often = often;
        }

        private static Order any(Chance chance) {
            int drawn = chance.below(ALL);
            int index = 0;
            while (drawn >= ORDERS[index].often) {
                drawn -= ORDERS[index++].often;
            }
            return ORDERS[index];
        }
    }

    /** Leaves absent what fits nowhere, once so many vans are used. */
    void of(Solution solution, int mostVans) {
        sort(solution);
        int count = solution.absentCount;
        solution.absentCount = 0;
        for (int index = 0; index < count; index++) {
            int stop = solution.absent[index];
            if (!insert(solution, stop, mostVans)) {
                solution.absent[solution.absentCount++] = stop;
            }
        }
    }

    private boolean insert(Solution solution, int stop, int mostVans) {
        Tour best = null;
        double cost = Double.POSITIVE_INFINITY;
        for (int index = 0; index < solution.usedCount; index++) {
            Tour tour = solution.tours[solution.used[index]];
            if (tour.look(stop, chance, BLINK) && tour.bestCost < cost) {
                best = tour;
                cost = tour.bestCost;
            }
        }
        if (best == null && solution.usedCount < mostVans) {
            best = unused(solution, stop);
        }
        if (best == null) {
            return false;
        }
        solution.insert(stop, best, best.bestPlace);
        return true;
    }

    /** Of each kind the first van that is not used yet, or any to which the stop is bound. */
    private @Nullable Tour unused(Solution solution, int stop) {
        Tour best = null;
        Arrays.fill(isSeen, false);
        for (int van = 0; van < problem.vans; van++) {
            Tour tour = solution.tours[van];
            boolean bound = problem.pinnedTo[stop] == van || problem.before[stop] == van;
            int kind = problem.kindOf[van];
            if (tour.size > 0 || (isSeen[kind] && !bound)) {
                continue;
            }
            isSeen[kind] = true;
            if (tour.look(stop, chance, Integer.MAX_VALUE) && (best == null || tour.bestCost < best.bestCost)) {
                best = tour;
            }
        }
        return best;
    }

    private void sort(Solution solution) {
        Order order = Order.any(chance);
        int[] absent = solution.absent;
        for (int index = 0; index < solution.absentCount; index++) {
            rank[absent[index]] = rank(absent[index], order);
        }
        for (int index = 1; index < solution.absentCount; index++) {
            int stop = absent[index];
            int to = index;
            while (to > 0 && rank[absent[to - 1]] > rank[stop]) {
                absent[to] = absent[--to];
            }
            absent[to] = stop;
        }
    }

    private double rank(int stop, Order order) {
        RoundsProblem.Kind kind = problem.kinds.getFirst();
        return switch (order) {
            case RANDOM -> chance.share();
            case MOST_ROOM -> -problem.deliversRoom[stop];
            case FARTHEST -> -problem.fromDepot[stop];
            case NEAREST -> problem.fromDepot[stop];
            case NARROWEST -> kind.closes[stop] - kind.opens[stop];
            case OPENS_FIRST -> kind.opens[stop];
            case CLOSES_LAST -> -kind.closes[stop];
        };
    }
}
