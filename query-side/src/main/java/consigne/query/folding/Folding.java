package consigne.query.folding;

import consigne.api.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Folds the events of a batch, in memory, into the views as they stood before. */
final class Folding<K, V> implements ReadModel.Batch {

    private final Projection<K, V> projection;
    private final Table<K, V> table;
    private final Memory<K, V> memory;
    private final Map<K, Supplier<Kept<V>>> before;
    private final Map<K, Kept<V>> read = new HashMap<>();
    private final Map<K, Kept<V>> folded = new LinkedHashMap<>();
    private final List<Step<V>> steps = new ArrayList<>();

    private Folding(
            Projection<K, V> projection, Table<K, V> table, Memory<K, V> memory, Map<K, Supplier<Kept<V>>> before) {
        this.projection = projection;
        this.table = table;
        this.memory = memory;
        this.before = before;
    }

    /** Finds the views that the events are about: those that are remembered there, the others in the database. */
    static <K, V> Folding<K, V> of(
            List<Event> upcoming, Projection<K, V> projection, Table<K, V> table, Memory<K, V> memory) {
        Map<K, Supplier<Kept<V>>> before = new HashMap<>();
        Set<K> unknown = new LinkedHashSet<>();
        for (K key : existing(upcoming, projection)) {
            Kept<V> remembered = memory.take(key);
            if (remembered == null) {
                unknown.add(key);
            } else {
                before.put(key, () -> remembered);
            }
        }
        if (!unknown.isEmpty()) {
            before.putAll(table.load(unknown));
        }
        return new Folding<>(projection, table, memory, before);
    }

    private static <K, V> Set<K> existing(List<Event> upcoming, Projection<K, V> projection) {
        Set<K> begun = new LinkedHashSet<>();
        Set<K> existing = new LinkedHashSet<>();
        for (Event event : upcoming) {
            K key = projection.about(event);
            if (key != null && !begun.contains(key)) {
                (projection.begins(event) && !existing.contains(key) ? begun : existing).add(key);
            }
        }
        return existing;
    }

    @Override
    public void take(RecordedEvent event) {
        K key = projection.about(event.event());
        if (key == null) {
            return;
        }
        Kept<V> kept = view(key);
        V view = kept == null ? null : kept.view();
        V after = projection.evolve(view, event);
        steps.add(new Step<>(event, view, after));
        folded.put(key, kept != null && after.equals(kept.view()) ? kept : new Kept<>(after, event.position()));
    }

    private @Nullable Kept<V> view(K key) {
        Kept<V> view = folded.get(key);
        Supplier<Kept<V>> kept = before.get(key);
        return view != null || kept == null ? view : read.computeIfAbsent(key, _ -> kept.get());
    }

    @Override
    public void write() {
        List<Kept<V>> begun = new ArrayList<>();
        List<Change<V>> changed = new ArrayList<>();
        folded.forEach((key, after) -> {
            Kept<V> kept = read.get(key);
            if (kept == null) {
                begun.add(after);
            } else if (after.position() != kept.position()) {
                changed.add(new Change<>(kept, after));
            }
        });
        table.write(new Outcome<>(begun, changed, steps));
    }

    @Override
    public void committed() {
        memory.putBack(folded);
    }
}
