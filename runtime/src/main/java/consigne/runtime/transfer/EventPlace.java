package consigne.runtime.transfer;

import consigne.eventstore.CarriedEvent;
import consigne.eventstore.EventStoreUnavailable;
import java.util.List;

/**
 * A store that events are copied from or to. Events are counted from 1, in the order in which they were stored,
 * whatever positions they have there. All methods throw {@link EventStoreUnavailable} where the store does not answer.
 */
public interface EventPlace extends AutoCloseable {

    /** How many events there are. */
    long count();

    /**
     * The events after so many others, in order.
     *
     * @param most so many of them at most
     */
    List<CarriedEvent> after(long count, int most);

    /** Stores events as they are recorded, after all others there: all of them or none. */
    void append(List<CarriedEvent> events);

    @Override
    void close();
}
