package consigne.web.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parts of a form that are given all together or not at all. */
public final class Together {

    private Together() {}

    /** Which of two parts is missing. */
    public static Map<String, String> all(String one, @Nullable Object first, String other, @Nullable Object second) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        parts.put(one, first);
        parts.put(other, second);
        return missing(parts);
    }

    /** Which of three parts are missing. */
    public static Map<String, String> all(
            String one,
            @Nullable Object first,
            String another,
            @Nullable Object second,
            String last,
            @Nullable Object third) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        parts.put(one, first);
        parts.put(another, second);
        parts.put(last, third);
        return missing(parts);
    }

    private static Map<String, String> missing(Map<String, @Nullable Object> parts) {
        Map<String, String> missing = new LinkedHashMap<>();
        if (parts.values().stream().anyMatch(part -> part != null)) {
            parts.forEach((name, part) -> {
                if (part == null) {
                    missing.put(name, "is missing: it is given with " + String.join(" and ", others(parts, name)));
                }
            });
        }
        return missing;
    }

    private static Iterable<String> others(Map<String, @Nullable Object> parts, String name) {
        return parts.keySet().stream().filter(other -> !other.equals(name)).toList();
    }
}
