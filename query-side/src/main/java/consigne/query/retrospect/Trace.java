package consigne.query.retrospect;

import com.fasterxml.jackson.databind.JsonNode;
import consigne.query.fields.ViewFields;
import consigne.query.folding.Evolved;
import consigne.query.recorded.RecordedEvent;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The views of a thing, one after another, and the events between them; JSON is made of those that are looked at. */
final class Trace<V> {

    private final List<Evolved<V>> steps;
    private final ViewFields fields;
    private final @Nullable JsonNode[] trees;

    /** @param steps at least one */
    Trace(List<Evolved<V>> steps, ViewFields fields) {
        this.steps = steps;
        this.fields = fields;
        this.trees = new JsonNode[steps.size()];
    }

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
