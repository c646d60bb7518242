package consigne.query.retrospect;

import com.fasterxml.jackson.databind.JsonNode;
import consigne.query.fields.ViewFields;
import consigne.query.folding.Evolved;
import consigne.query.recorded.RecordedEvent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The views of a thing, one after another, and the events between them; JSON is made of those that are looked at. */
final class Trace<V> implements Told<V> {

    private final List<Evolved<V>> steps;
    private final ViewFields fields;
    private final @Nullable JsonNode[] trees;

    /** @param steps at least one */
    Trace(List<Evolved<V>> steps, ViewFields fields) {
        this.steps = steps;
        this.fields = fields;
        this.trees = new JsonNode[steps.size()];
    }

    /** How many steps there are. */
    int length() {
        return steps.size();
    }

    RecordedEvent event(int step) {
        return steps.get(step).event();
    }

    /** How many steps there were up to a position. */
    int upTo(long position) {
        int count = steps.size();
        while (count > 0 && event(count - 1).position() > position) {
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
                .map(step -> event(step).position())
                .orElseThrow(() -> new IllegalArgumentException(field + " was never set"));
    }

    /** The last step that gave a field another value; none where it never had one. */
    Optional<Integer> lastTouching(String field) {
        return IntStream.iterate(length() - 1, step -> step >= 0, step -> step - 1)
                .filter(step -> touches(step, field))
                .boxed()
                .findFirst();
    }

    /** The fields that the view can have. */
    Stream<String> components() {
        return Arrays.stream(view().getClass().getRecordComponents()).map(component -> "/" + component.getName());
    }

    /** The events from some step on that gave a field another value, in order. */
    List<RecordedEvent> touching(String field, int from) {
        return IntStream.range(from, length())
                .filter(step -> touches(step, field))
                .mapToObj(this::event)
                .toList();
    }

    private boolean touches(int step, String field) {
        return !Objects.equals(fields.at(after(step), field), fields.at(after(step + 1), field));
    }
}
