package consigne.rounds.search;

import java.util.Arrays;

/** Takes strings of stops off some tours that pass near each other. */
final class Ruin {

    /** How many stops are taken off on average, and the most of one tour (section 5.1 of the paper). */
    private static final double ON_AVERAGE = 10;

    private static final double MOST_OF_A_TOUR = 10;

    /** How often some stops within a string stay, and how often one more of them does. */
    private static final double SPLIT = 0.5;

    private static final double STAYS = 0.01;

    private final Chance chance;
    private final boolean[] isRuined;

    Ruin(RoundsProblem problem, Chance chance) {
        this.chance = chance;
        isRuined = new boolean[problem.vans];
    }

    void of(Solution solution, int seed) {
        double placed = (double) solution.tourOf.length - solution.absentCount;
        double mostOfATour = Math.min(MOST_OF_A_TOUR, placed / Math.max(1, solution.usedCount));
        double most = 4 * ON_AVERAGE / (1 + mostOfATour) - 1;
        int strings = (int) (chance.share() * most + 1);
        Arrays.fill(isRuined, false);
        for (int stop : solution.problem.nearest[seed]) {
            int van = solution.tourOf[stop];
            if (van == Solution.ABSENT || isRuined[van]) {
                continue;
            }
            isRuined[van] = true;
            Tour tour = solution.tours[van];
            int length = (int) (chance.share() * Math.min(tour.size, mostOfATour) + 1);
            cut(solution, tour, stop, Math.min(length, tour.size));
            if (--strings == 0) {
                break;
            }
        }
    }

    private void cut(Solution solution, Tour tour, int stop, int length) {
        int stays = 0;
        if (length > 1 && length < tour.size && chance.share() < SPLIT) {
            stays = 1;
            while (length + stays < tour.size && chance.share() < STAYS) {
                stays++;
            }
        }
        int whole = length + stays;
        int at = 0;
        while (tour.stop(at) != stop) {
            at++;
        }
        int earliest = Math.max(0, at - whole + 1);
        int latest = Math.min(at, tour.size - whole);
        int first = earliest + chance.below(latest - earliest + 1);
        if (stays == 0) {
            solution.removeRun(tour, first, whole);
        } else {
            int ahead = 1 + chance.below(length - 1);
            solution.removeRun(tour, first + ahead + stays, length - ahead);
            solution.removeRun(tour, first, ahead);
        }
        solution.update(tour);
    }
}
