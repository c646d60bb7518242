package consigne.query.folding;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Where the views of a projection are kept. Each call is one statement a table, in the current transaction. */
public interface Table<K, V> {

    /**
     * Finds the views of some things, and locks them until the transaction ends: a parked event that is retried
     * meanwhile waits. Things without a view are left out. A view is read when it is asked for, so that one that cannot
     * be read fails the events about it alone.
     */
    Map<K, Supplier<Kept<V>>> load(Collection<K> keys);

    /** Adds the views of things that have none. */
    void insert(List<Kept<V>> views);

    /** Replaces views that still stand at the position they are said to stand at, and returns how many did. */
    int update(List<Change<V>> changes);

    /** Keeps what the steps that led to the views tell besides; nothing unless said otherwise. */
    default void record(List<Step<V>> steps) {}
}
