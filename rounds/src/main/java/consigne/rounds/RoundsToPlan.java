package consigne.rounds;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is to be planned: each van drives one round at most, and each stop is visited by one of them.
 *
 * @param changeMetres by how many metres a plan must be shorter for a stop to change its van, see
 *     {@link Stop.Wish.Rather}
 */
public record RoundsToPlan(List<Van> vans, List<Stop> stops, Travel travel, double changeMetres) {

    /** @throws IllegalArgumentException if two vans or two stops have one id, or a van that is named is not there */
    public RoundsToPlan {
        vans = List.copyOf(vans);
        stops = List.copyOf(stops);
        Set<String> known = new HashSet<>();
        for (Van van : vans) {
            require(known.add(van.id()), "two vans are " + van.id());
        }
        Set<String> visited = new HashSet<>();
        for (Stop stop : stops) {
            require(visited.add(stop.id()), "two stops are " + stop.id());
            require(
                    !(stop.wish() instanceof Stop.Wish.Pinned(String van)) || known.contains(van),
                    stop.id() + " is pinned to a van that is not there");
        }
    }

    public RoundsToPlan(List<Van> vans, List<Stop> stops, Travel travel) {
        this(vans, stops, travel, 0);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
