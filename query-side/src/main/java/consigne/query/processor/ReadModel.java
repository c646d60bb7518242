package consigne.query.processor;

import consigne.api.Event;
import consigne.query.recorded.RecordedEvent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that people read, computed from events. */
public interface ReadModel {

    /** Its name, and that of the processor that keeps it up to date. */
    String name();

    /** The kinds of events that it is computed from; it may leave some of them out. */
    Set<Class<? extends Event>> events();

    /** What an event must wait for its turn in: events of one sequence never overtake. None: not of interest. */
    @Nullable
    String sequenceOf(Event event);

    /**
     * The same for an event of which nothing but its aggregate's id can be read: it must be that of the events that
     * follow it, so that none of them is taken without it.
     */
    String sequenceOfUnreadable(String aggregateId);

    /** Begins a batch. */
    Batch begin();

    /** Events that are taken one by one and written together. */
    interface Batch {

        /** Gets ready to take events that are about to come. */
        void expect(List<Event> upcoming);

        /** Takes an event; where that fails, everything is as if it had not come. */
        void take(RecordedEvent event);

        /** Writes, in the current transaction, the rows that were added so far and that no later event changes. */
        default void writeAdded() {}

        /** Writes all that was taken and is not written yet, in the current transaction. */
        void write();

        /** Takes events that come alone, and writes them. */
        default void takeAll(List<RecordedEvent> events) {
            expect(events.stream().map(RecordedEvent::event).toList());
            events.forEach(this::take);
            write();
        }

        /** Hears that what it has written is committed. */
        default void committed() {}
    }
}
