package consigne.query.fields;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import consigne.runtime.axon.EventJson;
import consigne.web.problem.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a kind of view, as JSON. Each has a name: a JSON pointer in which an element of a list bears its own
 * name where it has one and no other bears the same, else its index. So a field keeps its name when the elements before
 * it come and go. An amount of money is one value, and the order of elements that have names says nothing.
 */
public final class ViewFields {

    /** How a view is seen that is not there yet: no field has a value. */
    public static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    /** Decimals keep as many digits as they have. */
    private static final ObjectMapper JSON =
            EventJson.mapper().copy().configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

    private static final Set<String> MONEY = Set.of("amount", "currency");

    private static final Pattern INDEX = Pattern.compile("\\d{1,6}");

    private final Map<String, List<JsonPointer>> names;
    private final Set<String> derived;

    /**
     * @param names by the field of a list, where its elements have what tells them from each other
     * @param derived fields of the view that say nothing but what others say, and are not compared
     */
    public ViewFields(Map<String, List<JsonPointer>> names, Set<String> derived) {
        this.names = Map.copyOf(names);
        this.derived = Set.copyOf(derived);
    }

    /** A view as JSON, as it goes out. */
    public static JsonNode tree(Object view) {
        return JSON.valueToTree(view);
    }

    /** What a field holds, as what it is. */
    public static <T> T read(JsonNode value, Class<T> type) {
        return JSON.convertValue(value, type);
    }

    /** What a field holds, in Java's own types. */
    public static @Nullable Object plain(@Nullable JsonNode value) {
        return value == null ? null : JSON.convertValue(value, Object.class);
    }

    /** What a field of a view holds; nothing where it has none. */
    public @Nullable JsonNode at(JsonNode view, String field) {
        return at(view, parts(field));
    }

    /** The same by the parts of the field's name, for who asks it of many views. */
    public @Nullable JsonNode at(JsonNode view, List<String> parts) {
        @Nullable JsonNode found = view;
        String name = "";
        for (String part : parts) {
            found = found == null ? null : inside(name, found, part);
            name = part;
        }
        return found;
    }

    /**
     * The name of the field that a JSON pointer points at, which may name an element by its index although it has a
     * name, and part of an amount of money; nothing where the view has no such field.
     */
    public Optional<String> named(JsonNode view, String pointer) {
        String field = "";
        String name = "";
        JsonNode found = view;
        for (String part : parts(pointer)) {
            if (isMoney(found) && found.has(part)) {
                return Optional.of(field);
            }
            Map<String, JsonNode> inside = inside(name, found);
            name = inside.containsKey(part) || !found.isArray() ? part : nth(inside, part);
            if (!inside.containsKey(name)) {
                return Optional.empty();
            }
            field = Fault.step(field, name);
            found = inside.get(name);
        }
        return field.isEmpty() ? Optional.empty() : Optional.of(field);
    }

    private static String nth(Map<String, JsonNode> elements, String index) {
        return elements.keySet().stream()
                .skip(INDEX.matcher(index).matches() ? Integer.parseInt(index) : elements.size())
                .findFirst()
                .orElse(index);
    }

    /** The names of the elements of a list. */
    public List<String> elements(JsonNode view, String list) {
        JsonNode found = at(view, list);
        List<String> parts = parts(list);
        return found == null
                ? List.of()
                : inside(parts.getLast(), found).keySet().stream()
                        .map(part -> Fault.step(list, part))
                        .toList();
    }

    /** The parts of a field's name, from the view inwards. */
    public static List<String> parts(String field) {
        List<String> parts = new ArrayList<>();
        for (JsonPointer rest = JsonPointer.compile(field); !rest.matches(); rest = rest.tail()) {
            parts.add(rest.getMatchingProperty());
        }
        return parts;
    }

    /** The names of all fields of a view: those that hold others too, and what they hold after them. */
    public List<String> all(JsonNode view) {
        List<String> all = new ArrayList<>();
        collect("", "", view, all);
        return all;
    }

    private void collect(String field, String name, JsonNode value, List<String> all) {
        inside(name, value).forEach((part, content) -> {
            String inner = Fault.step(field, part);
            all.add(inner);
            collect(inner, part, content, all);
        });
    }

    /** The fields in which two views differ. */
    public List<FieldDifference> differences(JsonNode before, JsonNode after) {
        List<FieldDifference> differences = new ArrayList<>();
        compare("", "", before, after, differences);
        return differences;
    }

    private void compare(
            String field,
            String name,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            List<FieldDifference> found) {
        if (Objects.equals(before, after) || derived.contains(field.substring(Math.min(1, field.length())))) {
            return;
        }
        if (before == null || after == null || !areAlike(before, after)) {
            found.add(new FieldDifference(field, before, after));
            return;
        }
        Map<String, JsonNode> were = inside(name, before);
        Map<String, JsonNode> are = inside(name, after);
        Set<String> parts = new LinkedHashSet<>(were.keySet());
        parts.addAll(are.keySet());
        for (String part : parts) {
            compare(Fault.step(field, part), part, were.get(part), are.get(part), found);
        }
    }

    /** Whether both have fields of their own, of the same kind. */
    private static boolean areAlike(JsonNode before, JsonNode after) {
        return !isWhole(before) && !isWhole(after) && before.isArray() == after.isArray();
    }

    /** Whether it has no fields of its own. A list without elements has: none. */
    private static boolean isWhole(JsonNode value) {
        return !value.isArray() && (!value.isObject() || isMoney(value));
    }

    /** Whether it is an amount of money: one value, although JSON writes it as two. */
    public static boolean isMoney(JsonNode value) {
        return value.size() == MONEY.size() && MONEY.stream().allMatch(value::has);
    }

    private @Nullable JsonNode inside(String name, JsonNode value, String part) {
        if (value.isArray()) {
            return inside(name, value).get(part);
        }
        return isWhole(value) ? null : value.get(part);
    }

    private Map<String, JsonNode> inside(String name, JsonNode value) {
        if (value.isArray()) {
            return elements(names.getOrDefault(name, List.of()), value);
        }
        Map<String, JsonNode> inside = new LinkedHashMap<>();
        if (!isWhole(value)) {
            value.properties().forEach(field -> inside.put(field.getKey(), field.getValue()));
        }
        return inside;
    }

    private static Map<String, JsonNode> elements(List<JsonPointer> naming, JsonNode list) {
        Map<String, JsonNode> named = new LinkedHashMap<>();
        for (JsonNode element : list) {
            named.put(nameOf(element, naming), element);
        }
        if (named.size() == list.size() && !named.containsKey("")) {
            return named;
        }
        Map<String, JsonNode> counted = new LinkedHashMap<>();
        list.forEach(element -> counted.put(Integer.toString(counted.size()), element));
        return counted;
    }

    private static String nameOf(JsonNode element, List<JsonPointer> naming) {
        return naming.stream()
                .map(part -> element.at(part).asText())
                .filter(part -> !part.isEmpty())
                .collect(joining("+"));
    }
}
