package consigne.rounds.search;

import consigne.rounds.Round;
import consigne.rounds.RoundPlan;
import consigne.rounds.RoundsToPlan;
import consigne.rounds.Stop;
import consigne.rounds.Timetable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Plans rounds: as few stops left out as can be, then as few vans, then the shortest way.
 *
 * <p>First it makes a plan and takes one van after the other away, as long as all stops find a place in the others:
 * what is left out is exchanged for what has been left out less often, until nothing is (section 6 of the paper). Then
 * it shortens the way by simulated annealing.
 */
public final class RoundSearch {

    /** What part of the effort is spent on fewer vans, at most. */
    private static final double ON_FEWER_VANS = 0.2;

    /**
     * How much longer than the last the next way may be, at first and in the end, in legs. The paper has 100 and 1, for
     * instances whose legs are some twelve long.
     */
    private static final double HOT = 8;

    private static final double COLD = 0.08;

    private final RoundsProblem problem;
    private final Chance chance;
    private final Ruin ruin;
    private final Recreate recreate;
    private final EffortMade made;
    private Solution best;

    private RoundSearch(RoundsToPlan task, Effort effort, long seed, SearchProgress progress) {
        problem = new RoundsProblem(task);
        chance = new Chance(seed);
        ruin = new Ruin(problem, chance);
        recreate = new Recreate(problem, chance);
        made = new EffortMade(effort, progress);
        best = new Solution(problem);
    }

    /**
     * The best plan that is found with an effort; what is found in a number of attempts is the same for the same seed.
     *
     * @param progress is told how far it is, and may end it
     */
    public static RoundPlan plan(RoundsToPlan task, Effort effort, long seed, SearchProgress progress) {
        RoundSearch search = new RoundSearch(task, effort, seed, progress);
        if (!task.stops().isEmpty() && !task.vans().isEmpty()) {
            search.find();
        }
        return search.plan();
    }

    private void find() {
        recreate.of(best, problem.vans);
        made.tell(best);
        saveVans();
        shorten();
    }

    private void saveVans() {
        long[] absences = new long[problem.stops];
        int fewestVans = problem.fewestVans();
        Solution current = new Solution(best);
        int hopeless = hopeless();
        if (current.absentCount == hopeless) {
            dropATour(current, absences);
        }
        Solution candidate = new Solution(current);
        int mostVans = best.absentCount == hopeless ? current.usedCount : problem.vans;
        while (mostVans >= fewestVans && made.done() < ON_FEWER_VANS && made.goesOn(best)) {
            ruin.of(candidate, chance.below(problem.stops));
            recreate.of(candidate, mostVans);
            if (candidate.absentCount == hopeless) {
                best = new Solution(candidate);
                made.tell(best);
                current = new Solution(candidate);
                dropATour(current, absences);
                candidate = new Solution(current);
                mostVans = current.usedCount;
                continue;
            }
            boolean accepted = absences(candidate, absences) <= absences(current, absences);
            for (int index = 0; index < candidate.absentCount; index++) {
                absences[candidate.absent[index]]++;
            }
            if (accepted) {
                current.follow(candidate);
                if (best.absentCount > current.absentCount) {
                    best = new Solution(current);
                    made.tell(best);
                }
            } else {
                candidate.follow(current);
            }
        }
    }

    /** How many stops no van can visit though it visits no other. */
    private int hopeless() {
        Solution none = new Solution(problem);
        return (int) IntStream.range(0, problem.stops)
                .filter(stop -> Arrays.stream(none.tours).noneMatch(tour -> tour.look(stop, chance, Integer.MAX_VALUE)))
                .count();
    }

    private static long absences(Solution solution, long[] absences) {
        long sum = 0;
        for (int index = 0; index < solution.absentCount; index++) {
            sum += absences[solution.absent[index]];
        }
        return sum;
    }

    /** The one whose stops have been left out least. */
    private void dropATour(Solution solution, long[] absences) {
        Tour least = null;
        long fewest = Long.MAX_VALUE;
        for (int index = 0; index < solution.usedCount; index++) {
            Tour tour = solution.tours[solution.used[index]];
            long sum = 0;
            for (int stop = 0; stop < tour.size; stop++) {
                sum += absences[tour.stop(stop)];
            }
            if (sum < fewest) {
                fewest = sum;
                least = tour;
            }
        }
        if (least != null) {
            solution.removeAll(least);
        }
    }

    private void shorten() {
        Solution current = new Solution(best);
        Solution candidate = new Solution(best);
        int mostVans = best.usedCount;
        int mostAbsent = best.absentCount;
        double least = best.cost();
        double cost = least;
        double leg = least / (problem.stops + mostVans);
        double began = made.done();
        while (made.goesOn(best)) {
            ruin.of(candidate, chance.below(problem.stops));
            recreate.of(candidate, mostVans);
            double found = candidate.cost();
            double heat = leg * heat((made.done() - began) / (1 - began));
            boolean leavesOutLess = candidate.absentCount < mostAbsent;
            boolean isShort = found < cost - heat * Math.log(chance.share());
            if (leavesOutLess || (candidate.absentCount == mostAbsent && isShort)) {
                current.follow(candidate);
                cost = found;
                if (leavesOutLess || cost < least - 1e-9) {
                    mostAbsent = current.absentCount;
                    least = cost;
                    best = new Solution(current);
                }
            } else {
                candidate.follow(current);
            }
        }
        made.tell(best);
    }

    /** Of a leg of the way, on average. */
    private static double heat(double done) {
        return HOT * Math.pow(COLD / HOT, Math.min(1, done));
    }

    private RoundPlan plan() {
        Timetable timetable = new Timetable(problem.task.travel());
        List<Round> rounds = new ArrayList<>();
        Arrays.stream(best.tours)
                .filter(tour -> tour.size > 0)
                .sorted(Comparator.comparingInt(tour -> tour.van))
                .forEach(tour -> rounds.add(timetable.round(problem.task.vans().get(tour.van), stops(tour))));
        List<Stop> unplaced = IntStream.range(0, best.absentCount)
                .map(index -> best.absent[index])
                .sorted()
                .mapToObj(problem.task.stops()::get)
                .toList();
        return new RoundPlan(rounds, unplaced);
    }

    private List<Stop> stops(Tour tour) {
        return IntStream.range(0, tour.size)
                .mapToObj(tour::stop)
                .map(problem.task.stops()::get)
                .toList();
    }
}
