package consigne.eventstore.writing;

import consigne.eventstore.event.StoredEvent;
import java.util.List;

/** Hears of what this process has committed, before those who wait for it get their answers. */
public interface Committed {

    /** The store reaches to the position at least; the events are the last that this process has stored, if any. */
    void upTo(long position, List<StoredEvent> events);
}
