package consigne.query.retrospect;

import com.fasterxml.jackson.databind.JsonNode;
import consigne.api.history.HistoryEvent;
import consigne.query.fields.ViewFields;
import consigne.query.folding.Evolved;
import consigne.query.recorded.Reasons;
import consigne.query.recorded.RecordedEvent;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The views of a thing, one after another, and the events between them; JSON is made of those that are looked at. */
final class Course<V> implements Told<V> {

    private final List<Evolved<V>> steps;
    private final ViewFields fields;
    private final @Nullable JsonNode[] trees;
    private final @Nullable HistoryEvent[] events;
    private final Map<String, Method> components;
    private final Map<Integer, Set<String>> changed = new HashMap<>();

    /** @param steps at least one */
    Course(List<Evolved<V>> steps, ViewFields fields) {
        this.steps = steps;
        this.fields = fields;
        this.trees = new JsonNode[steps.size()];
        this.events = new HistoryEvent[steps.size()];
        this.components = Arrays.stream(view().getClass().getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getAccessor));
    }

    /** How many steps there are. */
    int length() {
        return steps.size();
    }

    long position(int step) {
        return steps.get(step).event().position();
    }

    /** What happened at a step. */
    HistoryEvent event(int step) {
        HistoryEvent event = events[step];
        if (event == null) {
            event = told(steps.get(step).event());
            events[step] = event;
        }
        return event;
    }

    private static HistoryEvent told(RecordedEvent recorded) {
        return new HistoryEvent(
                recorded.position(),
                recorded.name(),
                recorded.at(),
                recorded.recordedAt(),
                recorded.circumstances().by(),
                recorded.circumstances().initiator(),
                Reasons.of(recorded));
    }

    /** How many steps there were up to a position. */
    int upTo(long position) {
        int count = steps.size();
        while (count > 0 && position(count - 1) > position) {
            count--;
        }
        return count;
    }

    /** The view after so many steps. */
    JsonNode after(int count) {
        if (count == 0) {
            return ViewFields.NOTHING;
        }
        JsonNode tree = trees[count - 1];
        if (tree == null) {
            tree = ViewFields.tree(steps.get(count - 1).after());
            trees[count - 1] = tree;
        }
        return tree;
    }

    @Override
    public V view() {
        return steps.getLast().after();
    }

    @Override
    public List<Evolved<V>> steps() {
        return steps;
    }

    @Override
    public <T> T value(String field, Class<T> type) {
        return ViewFields.read(Objects.requireNonNull(fields.at(after(length()), field), field), type);
    }

    @Override
    public <T> Map<String, T> elements(String list, Class<T> type) {
        Map<String, T> elements = new LinkedHashMap<>();
        fields.elements(after(length()), list).forEach(element -> elements.put(element, value(element, type)));
        return elements;
    }

    @Override
    public long setAt(String field) {
        return lastTouching(field)
                .map(this::position)
                .orElseThrow(() -> new IllegalArgumentException(field + " was never set"));
    }

    /** The last step that gave a field another value; none where it never had one. */
    Optional<Integer> lastTouching(String field) {
        List<String> parts = ViewFields.parts(field);
        return IntStream.iterate(length() - 1, step -> step >= 0, step -> step - 1)
                .filter(step -> touches(step, parts))
                .boxed()
                .findFirst();
    }

    /** The fields that the view can have. */
    Stream<String> components() {
        return components.keySet().stream().map(component -> "/" + component);
    }

    /** The events from some step on that gave a field another value, in order. */
    List<HistoryEvent> touching(String field, int from) {
        List<String> parts = ViewFields.parts(field);
        return IntStream.range(from, length())
                .filter(step -> touches(step, parts))
                .mapToObj(this::event)
                .toList();
    }

    /** Most steps change few components; JSON is made of those steps alone that change what the field is in. */
    private boolean touches(int step, List<String> parts) {
        String outermost = parts.getFirst();
        if (components.containsKey(outermost)) {
            return changed(step).contains(outermost) && (parts.size() == 1 || differs(step, parts));
        }
        return differs(step, parts); // no component, but worked out from some
    }

    private boolean differs(int step, List<String> parts) {
        return !Objects.equals(fields.at(after(step), parts), fields.at(after(step + 1), parts));
    }

    private Set<String> changed(int step) {
        return changed.computeIfAbsent(step, _ -> {
            Evolved<V> evolved = steps.get(step);
            V before = step == 0 ? null : steps.get(step - 1).after();
            return components.entrySet().stream()
                    .filter(component -> !Objects.equals(
                            before == null ? null : value(component.getValue(), before),
                            value(component.getValue(), evolved.after())))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        });
    }

    private static @Nullable Object value(Method accessor, Object view) {
        try {
            return accessor.invoke(view);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(accessor + " cannot be asked", hidden);
        }
    }
}
