package consigne.query.folding;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Where the views of a projection are kept. */
public interface Table<K, V> {

    /**
     * Finds the views of some things with one statement, and locks them until the transaction ends: a parked event that
     * is retried meanwhile waits. Things without a view are left out. A view is read when it is asked for, so that one
     * that cannot be read fails the events about it alone.
     */
    Map<K, Supplier<V>> load(Collection<K> keys);

    /**
     * Writes with one statement a table.
     *
     * @param views the views as they stand after all steps
     * @param steps every event, with the view before and after it
     */
    void write(Collection<V> views, List<Step<V>> steps);
}
