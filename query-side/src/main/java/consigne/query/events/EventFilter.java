package consigne.query.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which events are looked for; what is null is not asked about. Names are those that whoever asks is told.
 *
 * @param aggregate what they happened to
 * @param type what happened
 * @param actor who acted, by any of what is stored of them
 * @param correlation the story that they belong to
 */
record EventFilter(
        @Nullable Wanted aggregate,
        @Nullable EventType type,
        @Nullable List<String> actor,
        @Nullable Wanted correlation) {

    private static final Pattern WITH_REVISION = Pattern.compile("(.+)\\.(v\\d+)");

    /** The conditions in SQL, and the values that they name. */
    record Conditions(List<String> sql, Map<String, Object> values) {}

    /** Whether all events fit. */
    boolean isEmpty() {
        return aggregate == null && type == null && actor == null && correlation == null;
    }

    Conditions conditions(Disclosure disclosure) {
        Conditions conditions = new Conditions(new ArrayList<>(), new HashMap<>());
        add(conditions, disclosure.aggregate(), "aggregate", aggregate);
        if (actor != null) {
            conditions.sql.add(disclosure.actor() + " in (:actor)");
            conditions.values.put("actor", actor);
        }
        add(conditions, "metadata->>'correlationId'", "correlation", correlation);
        if (type != null) {
            Matcher revised = WITH_REVISION.matcher(type.value());
            add(conditions, "type", "type", revised.matches() ? revised.group(1) : type);
            add(conditions, "revision", "revision", revised.matches() ? revised.group(2) : null);
        }
        return conditions;
    }

    private static void add(Conditions conditions, String expression, String name, @Nullable Object value) {
        if (value != null) {
            conditions.sql.add(expression + " = :" + name);
            conditions.values.put(name, value.toString());
        }
    }
}
