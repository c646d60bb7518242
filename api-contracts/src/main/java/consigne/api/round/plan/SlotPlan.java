package consigne.api.round.plan;

import java.util.List;

/**
 * The rounds of a slot.
 *
 * @param rounds of the vans that leave the depot
 * @param unplaced the orders that are on none
 */
public record SlotPlan(List<PlannedRound> rounds, List<UnplacedStop> unplaced) {

    public static final SlotPlan NONE = new SlotPlan(List.of(), List.of());

    public SlotPlan {
        rounds = List.copyOf(rounds);
        unplaced = List.copyOf(unplaced);
    }

    public List<Itinerary> itineraries() {
        return rounds.stream()
                .map(round -> new Itinerary(round.van(), round.orders()))
                .toList();
    }

    /** How far all vans drive. */
    public int metres() {
        return rounds.stream().mapToInt(PlannedRound::metres).sum();
    }
}
