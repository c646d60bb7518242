package consigne.query.retrospect;

import com.fasterxml.jackson.databind.JsonNode;
import consigne.api.history.HistoryEvent;
import consigne.query.fields.ViewFields;
import consigne.query.folding.Evolved;
import consigne.query.recorded.Reasons;
import consigne.query.recorded.RecordedEvent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The views of a thing, one after another, and the events between them; JSON is made of those that are looked at. */
final class Course<V> implements Told<V> {

    private final List<Evolved<V>> steps;
    private final ViewFields fields;
    private final @Nullable JsonNode[] trees;
    private final @Nullable HistoryEvent[] events;
    private final Map<Integer, Set<String>> changed = new HashMap<>();

    /** @param steps at least one */
    Course(List<Evolved<V>> steps, ViewFields fields) {
        this.steps = steps;
        this.fields = fields;
        this.trees = new JsonNode[steps.size()];
        this.events = new HistoryEvent[steps.size()];
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
        return Arrays.stream(view().getClass().getRecordComponents()).map(component -> "/" + component.getName());
    }

    /** The events from some step on that gave a field another value, in order. */
    List<HistoryEvent> touching(String field, int from) {
        List<String> parts = ViewFields.parts(field);
        return IntStream.range(from, length())
                .filter(step -> touches(step, parts))
                .mapToObj(this::event)
                .toList();
    }

    private boolean touches(int step, List<String> parts) {
        return changed(step).contains(parts.getFirst())
                && !Objects.equals(fields.at(after(step), parts), fields.at(after(step + 1), parts));
    }

    /** The outermost fields that a step changed; most steps change few, and what is inside others is not looked at. */
    private Set<String> changed(int step) {
        return changed.computeIfAbsent(step, _ -> {
            JsonNode before = after(step);
            JsonNode after = after(step + 1);
            Set<String> names = new HashSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            names.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
            return names;
        });
    }
}
