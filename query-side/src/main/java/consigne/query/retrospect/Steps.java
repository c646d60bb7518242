package consigne.query.retrospect;

import consigne.query.folding.Evolved;
import java.util.List;

/**
 * What each event made of the view of a thing, as it is shown.
 *
 * @param <K> what tells one thing from another
 * @param <V> how it is seen
 */
public interface Steps<K, V> {

    /** All steps up to a position, in order; none where there was no such thing yet. */
    List<Evolved<V>> of(K key, long upTo);
}
