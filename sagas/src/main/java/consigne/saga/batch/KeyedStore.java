package consigne.saga.batch;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps what is going on about each key between events, in the current transaction. */
public interface KeyedStore<T> {

    /** What is going on about some keys, as far as there is anything. */
    Map<String, T> find(Set<String> keys);

    void put(Map<String, T> byKey);

    void remove(List<String> keys);
}
