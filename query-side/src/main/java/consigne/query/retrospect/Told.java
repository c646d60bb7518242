package consigne.query.retrospect;

import consigne.query.folding.Evolved;
import java.util.List;
import java.util.Map;

/** What a rule looks at: a view, and everything that led to it. */
public interface Told<V> {

    /** The view of which a field is to be explained. */
    V view();

    /** What each event made of the view, in order. */
    List<Evolved<V>> steps();

    /** What a field holds, as what it is. */
    <T> T value(String field, Class<T> type);

    /** The elements of a list, as what they are, by the names of their fields. */
    <T> Map<String, T> elements(String list, Class<T> type);

    /** The position of the last event that gave a field another value. */
    long setAt(String field);
}
