package consigne.rounds;

import java.util.List;

/**
 * The rounds of some vans.
 *
 * @param rounds of the vans that leave the depot, each with one stop at least
 * @param unplaced the stops that no van visits
 */
public record RoundPlan(List<Round> rounds, List<Stop> unplaced) {

    public RoundPlan {
        rounds = List.copyOf(rounds);
        unplaced = List.copyOf(unplaced);
    }

    /** How far all vans drive. */
    public double metres() {
        return rounds.stream().mapToDouble(Round::metres).sum();
    }
}
