package consigne.query.rows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A part of a view: a component, or an object of several that change together. */
record ViewPart<V extends Record>(String name, List<ViewComponent<V>> components, boolean isGroup) {

    static <V extends Record> ViewPart<V> single(ViewComponent<V> component) {
        return new ViewPart<>(component.name(), List.of(component), false);
    }

    static <V extends Record> ViewPart<V> group(String name, List<ViewComponent<V>> components) {
        return new ViewPart<>(name, List.copyOf(components), true);
    }

    boolean differs(V one, V other) {
        for (ViewComponent<V> component : components) {
            if (!Objects.equals(component.of(one), component.of(other))) {
                return true;
            }
        }
        return false;
    }

    String json(V view) {
        Object content = isGroup ? object(view) : components.getFirst().of(view);
        return content == null ? "null" : ViewJson.write(content);
    }

    private Map<String, Object> object(V view) {
        Map<String, Object> content = new LinkedHashMap<>();
        for (ViewComponent<V> component : components) {
            Object value = component.of(view);
            if (value != null) {
                content.put(component.name(), value);
            }
        }
        return content;
    }
}
