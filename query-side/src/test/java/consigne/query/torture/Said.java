package consigne.query.torture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the read models said of each thing, and from which position on. */
final class Said {

    private final Map<String, TreeMap<Long, Map<String, Object>>> views = new TreeMap<>();
    private long last;

    void note(String path, long position, Map<String, Object> view) {
        views.computeIfAbsent(path, _ -> new TreeMap<>()).put(position, bare(view));
        last = Math.max(last, position);
    }

    /** The position of the last look. */
    long last() {
        return last;
    }

    /** The things of one kind: {@code orders}, {@code customers} or {@code stock}. */
    List<String> of(String kind) {
        return views.keySet().stream()
                .filter(path -> path.startsWith("/api/" + kind + "/"))
                .toList();
    }

    /** What was said of a thing when its read model had got to a position. */
    Optional<Map<String, Object>> at(String path, long position) {
        return Optional.ofNullable(views.getOrDefault(path, new TreeMap<>()).floorEntry(position))
                .map(Map.Entry::getValue);
    }

    /** What is said of the past offers no actions, and as of when it is. */
    static Map<String, Object> bare(Map<String, Object> view) {
        Map<String, Object> rest = new HashMap<>(view);
        rest.keySet().removeAll(List.of("allowed", "asOf"));
        return rest;
    }

    /** The pointers to everything that a view says. */
    static List<String> pointers(Map<String, Object> view) {
        List<String> pointers = new ArrayList<>();
        collect("", view, pointers);
        return pointers;
    }

    private static void collect(String around, Object value, List<String> pointers) {
        if (!around.isEmpty()) {
            pointers.add(around);
        }
        switch (value) {
            case Map<?, ?> object -> object.forEach((name, field) -> collect(around + "/" + name, field, pointers));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    collect(around + "/" + i, list.get(i), pointers);
                }
            }
            default -> {}
        }
    }
}
