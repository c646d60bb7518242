package consigne.query.folding;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The views that were committed last, so that what changes often is not read again each time. One that is being changed
 * is taken out, and put back when that is committed: whatever goes wrong in between, it is read from the database.
 * Another process may have changed the row meanwhile; then the update of it notices.
 */
final class LatestViews<K, V> {

    private static final int MOST = 5_000;

    private final Map<K, StoredView<V>> views = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, StoredView<V>> eldest) {
            return size() > MOST;
        }
    };

    synchronized @Nullable StoredView<V> take(K key) {
        return views.remove(key);
    }

    synchronized void putBack(Map<K, StoredView<V>> committed) {
        views.putAll(committed);
    }
}
