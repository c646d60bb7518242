package consigne.query.rows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import consigne.runtime.axon.EventJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A view divided into parts, each of them JSON that is written when it changes.
 *
 * <p>They follow from the view's components: one that is neither a column nor in a group is a part of its own. A part
 * is not written while it is what is read where none was ever written, so that a component more costs nothing until it
 * says something.
 */
public final class ViewParts<V extends Record> {

    private static final ObjectMapper JSON = EventJson.mapper();

    private final Class<V> type;
    private final Set<String> groups;
    private final List<ViewPart<V>> parts;
    private final V unwritten;

    /**
     * @param columns the components that stand in columns of the view's row
     * @param groups the components that are written together, by the name of their part
     * @throws IllegalArgumentException if one of these is no component of the view
     */
    public ViewParts(Class<V> type, Set<String> columns, Map<String, List<String>> groups) {
        this.type = type;
        this.groups = groups.keySet();
        this.parts = divide(ViewComponent.of(type), columns, groups);
        this.unwritten = ViewJson.read("{}", type);
    }

    private static <V extends Record> List<ViewPart<V>> divide(
            List<ViewComponent<V>> components, Set<String> columns, Map<String, List<String>> groups) {
        Map<String, String> placed = new HashMap<>();
        groups.forEach((group, members) -> members.forEach(member -> placed.put(member, group)));
        Set<String> unknown = new HashSet<>(columns);
        unknown.addAll(placed.keySet());
        Map<String, List<ViewComponent<V>>> parts = new LinkedHashMap<>();
        for (ViewComponent<V> component : components) {
            unknown.remove(component.name());
            if (!columns.contains(component.name())) {
                String part = placed.getOrDefault(component.name(), component.name());
                parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(component);
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(unknown + " are no components of the view");
        }
        return parts.entrySet().stream()
                .map(part -> groups.containsKey(part.getKey())
                        ? ViewPart.group(part.getKey(), part.getValue())
                        : ViewPart.single(part.getValue().getFirst()))
                .toList();
    }

    /**
     * The parts in which a view differs from the one before and that say something, as JSON by their names; all that it
     * has, where it begins.
     */
    public Map<String, String> changed(@Nullable V before, V after) {
        V written = before == null ? unwritten : before;
        Map<String, String> changed = new LinkedHashMap<>();
        for (ViewPart<V> part : parts) {
            if (part.differs(written, after) && part.differs(unwritten, after)) {
                changed.put(part.name(), part.json(after));
            }
        }
        return changed;
    }

    /** The parts that said something before, and are now as if they had never been written. */
    public List<String> takenBack(V before, V after) {
        return parts.stream()
                .filter(part -> part.differs(before, after) && !part.differs(unwritten, after))
                .map(ViewPart::name)
                .toList();
    }

    /** Reads a view from two objects of JSON: its columns by the names of their components, and its parts by theirs. */
    public V read(String columns, String parts) {
        try (TokenBuffer view = new TokenBuffer(JSON, false);
                JsonParser row = JSON.createParser(columns);
                JsonParser rest = JSON.createParser(parts)) {
            view.writeStartObject();
            copy(row, view);
            copy(rest, view);
            view.writeEndObject();
            return JSON.readValue(view.asParser(), type);
        } catch (IOException unreadable) {
            throw new IllegalStateException("this is no " + type.getSimpleName(), unreadable);
        }
    }

    /** What is in a group goes beside what is in none; token by token, so that a number stays as it is written. */
    private void copy(JsonParser object, TokenBuffer view) throws IOException {
        if (object.nextToken() != JsonToken.START_OBJECT) {
            throw new IllegalStateException(object.currentName() + " is no object");
        }
        while (object.nextToken() != JsonToken.END_OBJECT) {
            if (groups.contains(object.currentName())) {
                copy(object, view);
            } else {
                view.copyCurrentStructure(object);
            }
        }
    }
}
