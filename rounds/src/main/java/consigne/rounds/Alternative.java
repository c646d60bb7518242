package consigne.rounds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where a stop could be instead: on one van's way, in the best place there.
 *
 * @param position how many stops are visited before it
 * @param extraMetres by how much the way is longer with the stop than without it
 * @param faults what stands against it; nothing where it could be so
 */
public record Alternative(Van van, int position, double extraMetres, List<RoundFault> faults) {

    private static final Comparator<Alternative> BEST_FIRST = Comparator.comparingInt(
                    (Alternative each) -> each.faults().size())
            .thenComparingDouble(Alternative::secondsLate)
            .thenComparingDouble(Alternative::extraMetres);

    public Alternative {
        faults = List.copyOf(faults);
    }

    /** Whether nothing stands against it. */
    public boolean isPossible() {
        return faults.isEmpty();
    }

    private double secondsLate() {
        return faults.stream()
                .mapToDouble(fault -> switch (fault) {
                    case RoundFault.Late late -> late.seconds();
                    case RoundFault.BackLate back -> back.seconds();
                    default -> 0;
                })
                .sum();
    }

    /**
     * For each van of a task the best place on its way for a stop, the other stops staying where they are in a plan;
     * the best first. Of the stop's own van it is where it costs least to have it.
     */
    public static List<Alternative> of(RoundsToPlan task, RoundPlan plan, Stop stop) {
        return task.vans().stream()
                .map(van -> best(task, van, without(stop, stopsOf(plan, van)), stop))
                .sorted(BEST_FIRST)
                .toList();
    }

    /** What it costs to have a stop where a plan has it; nothing where the plan leaves it out. */
    public static Optional<Alternative> asPlanned(RoundsToPlan task, RoundPlan plan, Stop stop) {
        return plan.rounds().stream()
                .filter(round -> round.stops().contains(stop))
                .map(round -> at(
                        task,
                        round.van(),
                        without(stop, round.stops()),
                        stop,
                        round.stops().indexOf(stop)))
                .findFirst();
    }

    private static List<Stop> stopsOf(RoundPlan plan, Van van) {
        return plan.rounds().stream()
                .filter(round -> round.van().equals(van))
                .map(Round::stops)
                .findFirst()
                .orElse(List.of());
    }

    private static List<Stop> without(Stop stop, List<Stop> stops) {
        return stops.stream().filter(each -> !each.equals(stop)).toList();
    }

    private static Alternative best(RoundsToPlan task, Van van, List<Stop> others, Stop stop) {
        Alternative best = at(task, van, others, stop, 0);
        for (int position = 1; position <= others.size(); position++) {
            Alternative next = at(task, van, others, stop, position);
            best = BEST_FIRST.compare(next, best) < 0 ? next : best;
        }
        return best;
    }

    private static Alternative at(RoundsToPlan task, Van van, List<Stop> others, Stop stop, int position) {
        List<Stop> with = new ArrayList<>(others);
        with.add(position, stop);
        int before = position == 0 ? van.depot() : others.get(position - 1).place();
        int after =
                position == others.size() ? van.depot() : others.get(position).place();
        double direct = others.isEmpty() ? 0 : task.travel().metres(before, after);
        double extra =
                task.travel().metres(before, stop.place()) + task.travel().metres(stop.place(), after) - direct;
        return new Alternative(van, position, extra, PlanCheck.faults(task, van, with));
    }
}
