package consigne.command.round;

import static consigne.command.round.Saturday.FIRST;
import static consigne.command.round.Saturday.PLANNED;
import static consigne.command.round.Saturday.REQUESTED;
import static consigne.command.round.Saturday.SLOT;
import static consigne.command.round.Saturday.VAN_1;
import static consigne.command.round.Saturday.VAN_2;

import consigne.api.Reason;
import consigne.api.round.RoundsEvent;
import consigne.api.round.RoundsEvent.RoundsImproved;
import consigne.api.round.RoundsEvent.SearchStopped;
import consigne.api.round.RoundsEvent.StopDropped;
import consigne.api.round.RoundsEvent.StopMoved;
import consigne.api.round.RoundsEvent.StopPinned;
import consigne.api.round.RoundsEvent.StopUnpinned;
import consigne.api.round.RoundsEvent.VanTakenOff;
import consigne.api.round.SearchReport;
import consigne.command.given.Lifecycle;
import consigne.command.round.RoundsState.Unrequested;
import java.util.List;

/** What can happen to the rounds of a slot: a search is asked for before it finds anything. */
public final class RoundsLifecycle {

    private static final RoundsEvent IMPROVED = new RoundsImproved(SLOT, 1, new SearchReport(20, 2, 0, 14_000));
    private static final RoundsEvent STOPPED = new SearchStopped(SLOT, 1);
    private static final RoundsEvent MOVED = new StopMoved(SLOT, FIRST, VAN_2, VAN_1, 1, 0, PLANNED.plan());
    private static final RoundsEvent PINNED = new StopPinned(SLOT, FIRST, VAN_1);
    private static final RoundsEvent UNPINNED = new StopUnpinned(SLOT, FIRST);
    private static final RoundsEvent DROPPED = new StopDropped(SLOT, FIRST, PLANNED.plan());
    private static final RoundsEvent OFF = new VanTakenOff(SLOT, VAN_2, new Reason("The battery is flat"));

    private RoundsLifecycle() {}

    public static Lifecycle<?, ?> ofRounds() {
        RoundsState searching = new Unrequested().evolve(REQUESTED);
        return Lifecycle.of(
                        "rounds",
                        RoundsState.class,
                        RoundsEvent.class,
                        RoundsState::evolve,
                        List.of(REQUESTED, IMPROVED, STOPPED, PLANNED, MOVED, PINNED, UNPINNED, DROPPED, OFF))
                .in("never asked for", new Unrequested(), REQUESTED)
                .in(
                        "searching",
                        searching,
                        REQUESTED,
                        IMPROVED,
                        STOPPED,
                        PLANNED,
                        MOVED,
                        PINNED,
                        UNPINNED,
                        DROPPED,
                        OFF)
                .in("planned", searching.evolve(PLANNED), REQUESTED, MOVED, PINNED, UNPINNED, DROPPED, OFF);
    }
}
