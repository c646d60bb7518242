package consigne.query.folding;

import consigne.api.Event;
import consigne.query.recorded.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * A view as a pure function of the events about one thing; the same live, rebuilt, as of a date and in a test.
 *
 * @param <K> what tells one thing from another
 * @param <V> how it is seen
 */
public interface Projection<K, V> {

    /** The thing that an event is about; none where the view has nothing to do with the event. */
    @Nullable
    K about(Event event);

    /** The same as text, for an event of which nothing but its aggregate's id, such as {@code order:…}, can be read. */
    default String keyOfUnreadable(String aggregateId) {
        return aggregateId.substring(aggregateId.indexOf(':') + 1);
    }

    /** Whether nothing can have happened to the thing before this event. */
    boolean begins(Event event);

    /** The view after an event; never judges whether the event should have happened. */
    V evolve(@Nullable V view, RecordedEvent event);
}
