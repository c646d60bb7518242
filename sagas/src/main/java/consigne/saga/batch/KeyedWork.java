package consigne.saga.batch;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;

/**
 * What is done about events that belong together by a key, such as those about one order.
 *
 * @param <T> what is going on about one key
 */
public interface KeyedWork<T> {

    /** The kinds of events that it is about. */
    Set<Class<?>> events();

    /** Finds what is going on about each key, in the current transaction. */
    Map<String, T> begin(Set<String> keys);

    /**
     * Does what follows from an event. Different keys' may be done at the same time, and outside of any transaction;
     * where it fails, what is going on is as if the event had not come.
     */
    void take(T about, EventMessage<?> event);

    /** Writes what has come of it, in the current transaction. */
    void write(Collection<T> all);
}
