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
 * <p>First it makes a plan and takes one van after the other away, as long as all stops find a place in the others; a
 * stop that often finds none counts for more (section 6 of the paper). Then it shortens the way by simulated annealing.
 */
public final class RoundSearch {

    /** What part of the effort is spent on fewer vans, at most. */
    private static final double ON_FEWER_VANS = 0.5;

    private static final double HOT = 100;
    private static final double COLD = 1;

    private final RoundsProblem problem;
    private final Chance chance;
    private final Ruin ruin;
    private final Recreate recreate;
    private final EffortMade watch;
    private Solution best;

    private RoundSearch(RoundsToPlan task, Effort effort, long seed, SearchProgress progress) {
        problem = new RoundsProblem(task);
        chance = new Chance(seed);
        ruin = new Ruin(problem, chance);
        recreate = new Recreate(problem, chance);
        watch = new EffortMade(effort, progress);
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
        watch.tell(best);
        saveVans();
        shorten();
    }

    private void saveVans() {
        long[] absences = new long[problem.stops];
        Solution current = new Solution(best);
        if (current.absentCount == 0) {
            dropATour(current, absences);
        }
        Solution candidate = new Solution(current);
        int mostVans = best.absentCount == 0 ? current.usedCount : problem.vans;
        while (current.usedCount > 0 && watch.done() < ON_FEWER_VANS && watch.goesOn(best)) {
            double heat = heat(watch.done() / ON_FEWER_VANS);
            ruin.of(candidate, chance.below(problem.stops));
            recreate.of(candidate, mostVans);
            if (candidate.absentCount == 0) {
                best = new Solution(candidate);
                watch.tell(best);
                current = new Solution(candidate);
                dropATour(current, absences);
                candidate = new Solution(current);
                mostVans = current.usedCount;
                continue;
            }
            boolean accepted = absences(candidate, absences) < absences(current, absences)
                    || (candidate.absentCount <= current.absentCount && isAccepted(candidate, current, heat));
            for (int index = 0; index < candidate.absentCount; index++) {
                absences[candidate.absent[index]]++;
            }
            if (accepted) {
                current.follow(candidate);
                if (best.absentCount > current.absentCount) {
                    best = new Solution(current);
                    watch.tell(best);
                }
            } else {
                candidate.follow(current);
            }
        }
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
        double began = watch.done();
        while (watch.goesOn(best)) {
            ruin.of(candidate, chance.below(problem.stops));
            recreate.of(candidate, mostVans);
            double found = candidate.cost();
            double heat = heat((watch.done() - began) / (1 - began));
            if (candidate.absentCount <= mostAbsent && found < cost - heat * Math.log(chance.share())) {
                current.follow(candidate);
                cost = found;
                if (cost < least - 1e-9) {
                    least = cost;
                    best = new Solution(current);
                }
            } else {
                candidate.follow(current);
            }
        }
        watch.tell(best);
    }

    private boolean isAccepted(Solution candidate, Solution current, double heat) {
        return candidate.cost() < current.cost() - heat * Math.log(chance.share());
    }

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
