package consigne.rounds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whether a plan can be driven, by driving it: second by second on the clock, from the task alone, and believing
 * nothing that the plan says but who visits what in which order.
 */
public final class PlanCheck {

    /** Sums of seconds and metres are not exact to the last digit. */
    private static final double EXACT_TO = 1e-6;

    private final RoundsToPlan task;
    private final List<RoundFault> faults = new ArrayList<>();

    private PlanCheck(RoundsToPlan task) {
        this.task = task;
    }

    /** All that is wrong with a plan; nothing where it can be driven. */
    public static List<RoundFault> faults(RoundsToPlan task, RoundPlan plan) {
        PlanCheck check = new PlanCheck(task);
        check.eachOnce(plan);
        plan.rounds().forEach(round -> check.drive(round.van(), round.stops()));
        return List.copyOf(check.faults);
    }

    /** What would be wrong with one van's way along stops. */
    public static List<RoundFault> faults(RoundsToPlan task, Van van, List<Stop> stops) {
        PlanCheck check = new PlanCheck(task);
        check.drive(van, stops);
        return List.copyOf(check.faults);
    }

    private void eachOnce(RoundPlan plan) {
        Set<Stop> toVisit = new HashSet<>(task.stops());
        Set<Van> vans = new HashSet<>(task.vans());
        Set<String> driving = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (Round round : plan.rounds()) {
            note(!vans.contains(round.van()), round.van().id(), RoundFault.Unknown::new);
            note(!driving.add(round.van().id()), round.van().id(), RoundFault.TwoRounds::new);
            round.stops().forEach(stop -> see(stop, toVisit, seen));
        }
        plan.unplaced().forEach(stop -> see(stop, toVisit, seen));
        Set<String> forgotten = toVisit.stream().map(Stop::id).collect(Collectors.toSet());
        forgotten.removeAll(seen);
        forgotten.stream().sorted().map(RoundFault.Forgotten::new).forEach(faults::add);
    }

    private void see(Stop stop, Set<Stop> toVisit, Set<String> seen) {
        note(!toVisit.contains(stop), stop.id(), RoundFault.Unknown::new);
        note(!seen.add(stop.id()), stop.id(), RoundFault.Twice::new);
    }

    private void note(boolean wrong, String id, Function<String, RoundFault> fault) {
        if (wrong) {
            faults.add(fault.apply(id));
        }
    }

    private void drive(Van van, List<Stop> stops) {
        Clock clock = new Clock(van);
        int place = van.depot();
        double metres = 0;
        Load onBoard = stops.stream().map(Stop::delivers).reduce(Load.NOTHING, Load::plus);
        weigh(van, "", onBoard);
        for (Stop stop : stops) {
            clock.drive(task.travel().seconds(place, stop.place()));
            metres += task.travel().metres(place, stop.place());
            double late = clock.begin(stop) - stop.window().to();
            if (late > EXACT_TO) {
                faults.add(new RoundFault.Late(van.id(), stop.id(), late));
            }
            if (!stop.mayBeVisitedBy(van)) {
                faults.add(new RoundFault.WrongVan(van.id(), stop.id()));
            }
            onBoard = onBoard.minus(stop.delivers()).plus(stop.collects());
            weigh(van, stop.id(), onBoard);
            place = stop.place();
        }
        clock.drive(task.travel().seconds(place, van.depot()));
        metres += task.travel().metres(place, van.depot());
        if (clock.now - van.shift().to() > EXACT_TO) {
            faults.add(new RoundFault.BackLate(van.id(), clock.now - van.shift().to()));
        }
        if (metres - van.range() > EXACT_TO) {
            faults.add(new RoundFault.TooFar(van.id(), metres - van.range()));
        }
    }

    private void weigh(Van van, String stop, Load onBoard) {
        if (!onBoard.fitsInto(van.holds())) {
            faults.add(new RoundFault.Overloaded(van.id(), stop, onBoard));
        }
    }

    /** A driver's day, on the clock. */
    private static final class Clock {

        private final Van van;
        private double now;
        private boolean rested;

        Clock(Van van) {
            this.van = van;
            this.now = van.shift().from();
            this.rested = van.pause() == null;
        }

        private void drive(double seconds) {
            restIfDue();
            double before = rested
                    ? seconds
                    : Math.min(seconds, van.rest().orElseThrow().from() - now);
            now += before;
            restIfDue();
            now += seconds - before;
        }

        /** When handing over begins. */
        private double begin(Stop stop) {
            restIfDue();
            double opens = stop.window().from();
            if (!rested && opens > van.rest().orElseThrow().from()) {
                now = van.rest().orElseThrow().from();
                restIfDue();
            }
            now = Math.max(now, opens);
            double begins = now;
            now += stop.service();
            return begins;
        }

        private void restIfDue() {
            if (!rested && now >= van.rest().orElseThrow().from() - EXACT_TO) {
                now += van.rest().orElseThrow().length();
                rested = true;
            }
        }
    }
}
