package consigne.query.chronicle;

import consigne.query.recorded.RecordedEvent;
import java.util.List;

/**
 * Where the events about a thing are found: those of the aggregates that its view is folded from.
 *
 * @param <K> what tells one thing from another
 */
public interface EventSources<K> {

    /**
     * Every event about a thing up to a position, in the order in which they were recorded; others may be among them,
     * which the projection says are about something else.
     */
    List<RecordedEvent> of(K key, long upTo);
}
