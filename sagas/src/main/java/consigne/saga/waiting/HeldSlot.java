package consigne.saga.waiting;

import consigne.runtime.schedule.Deadlines.Deadline;
import java.util.ArrayList;
import java.util.List;

/** What is held of one slot in a batch of events, until when. */
final class HeldSlot {

    private final List<Deadline> deadlines = new ArrayList<>();

    void ends(Deadline hold) {
        deadlines.add(hold);
    }

    List<Deadline> deadlines() {
        return List.copyOf(deadlines);
    }
}
