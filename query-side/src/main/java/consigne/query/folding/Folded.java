package consigne.query.folding;

import consigne.api.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A read model of views that events are folded into. */
public record Folded<K, V>(
        String name, Set<Class<? extends Event>> events, Projection<K, V> projection, Table<K, V> table)
        implements ReadModel {

    @Override
    public @Nullable String sequenceOf(Event event) {
        K key = projection.about(event);
        return key == null ? null : key.toString();
    }

    @Override
    public String sequenceOfUnreadable(String aggregateId) {
        return projection.keyOfUnreadable(aggregateId);
    }

    @Override
    public Batch begin(List<Event> upcoming) {
        Set<K> begun = new LinkedHashSet<>();
        Set<K> existing = new LinkedHashSet<>();
        for (Event event : upcoming) {
            K key = projection.about(event);
            if (key != null && !begun.contains(key)) {
                (projection.begins(event) && !existing.contains(key) ? begun : existing).add(key);
            }
        }
        return new Folding(existing.isEmpty() ? Map.of() : table.load(existing));
    }

    private final class Folding implements Batch {

        private final Map<K, Supplier<V>> stored;
        private final Map<K, V> folded = new HashMap<>();
        private final List<Step<V>> steps = new ArrayList<>();

        Folding(Map<K, Supplier<V>> stored) {
            this.stored = stored;
        }

        @Override
        public void take(RecordedEvent event) {
            K key = projection.about(event.event());
            if (key == null) {
                return;
            }
            V before = view(key);
            V after = projection.evolve(before, event);
            folded.put(key, after);
            steps.add(new Step<>(event, before, after));
        }

        @Override
        public void write() {
            if (!steps.isEmpty()) {
                table.write(folded.values(), steps);
            }
        }

        private @Nullable V view(K key) {
            V view = folded.get(key);
            Supplier<V> kept = stored.get(key);
            return view != null || kept == null ? view : kept.get();
        }
    }
}
