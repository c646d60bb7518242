package consigne.rounds;

import java.util.List;

/**
 * One van's way from its depot along its stops and back.
 *
 * @param leaves when it leaves the depot: as late as it can without being later anywhere
 * @param loaded what is in it then
 * @param visits in the order of the way
 * @param returns when it is back
 * @param metres how far it drives
 */
public record Round(Van van, double leaves, Load loaded, List<Visit> visits, double returns, double metres) {

    public Round {
        visits = List.copyOf(visits);
    }

    public List<Stop> stops() {
        return visits.stream().map(Visit::stop).toList();
    }
}
