package consigne.query.folding;

import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;

/** Where the views of a projection are kept. Each access is a statement or two, in the current transaction. */
public interface ViewTable<K, V> {

    /**
     * Finds the views of some things, and locks them until the transaction ends: a parked event that is retried
     * meanwhile waits. Things without a view are left out. A view is read when it is asked for, so that one that cannot
     * be read fails the events about it alone.
     */
    Map<K, Supplier<StoredView<V>>> load(Collection<K> keys);

    /**
     * Writes what a batch of events came to.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException if a view that changes is not the one it was
     */
    void write(FoldedBatch<V> batch);
}
