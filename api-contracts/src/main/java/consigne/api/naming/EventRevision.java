package consigne.api.naming;

import consigne.api.Event;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How what was stored under one name and revision is read.
 *
 * @param type the class that it is read as
 * @param changes what makes of its fields those that the class has, one revision after the other; none for what is
 *     stored today
 */
public record EventRevision(Class<? extends Event> type, List<UnaryOperator<Map<String, Object>>> changes) {
    public EventRevision {
        changes = List.copyOf(changes);
    }

    /** Whether events are stored so today. */
    public boolean isCurrent() {
        return changes.isEmpty();
    }

    /** The fields that the class has, made of those that were stored. */
    public Map<String, Object> upcast(Map<String, Object> stored) {
        Map<String, Object> fields = stored;
        for (UnaryOperator<Map<String, Object>> change : changes) {
            fields = change.apply(fields);
        }
        return fields;
    }
}
