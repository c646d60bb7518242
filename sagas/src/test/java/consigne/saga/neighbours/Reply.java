package consigne.saga.neighbours;

import consigne.api.Event;
import consigne.api.Rejection;
import java.util.List;

/** What a neighbour makes of a command. */
public sealed interface Reply {

    /** It is done, and this has happened; nothing where all was as it should be. */
    record Done(List<Event> events) implements Reply {}

    /** A rule stands against it. */
    record No(Rejection because) implements Reply {}

    static Reply done(Event... events) {
        return new Done(List.of(events));
    }
}
