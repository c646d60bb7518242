package consigne.saga.rounds;

import consigne.runtime.schedule.Deadlines.Deadline;
import java.util.ArrayList;
import java.util.List;

/** What follows for the rounds of one slot from a batch of events. */
final class SlotToDeliver {

    private final List<Deadline> deadlines = new ArrayList<>();
    private final List<RequestedSearch> searches = new ArrayList<>();

    void follows(Deadline command) {
        deadlines.add(command);
    }

    void follows(RequestedSearch search) {
        searches.add(search);
    }

    List<Deadline> deadlines() {
        return List.copyOf(deadlines);
    }

    List<RequestedSearch> searches() {
        return List.copyOf(searches);
    }
}
