package consigne.query.folding;

import consigne.api.Event;
import consigne.query.processor.ReadModel;
import consigne.query.recorded.RecordedEvent;
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
final class ViewBatch<K, V> implements ReadModel.Batch {

    private final Projection<K, V> projection;
    private final ViewTable<K, V> table;
    private final LatestViews<K, V> memory;
    private final Map<K, Supplier<StoredView<V>>> before;
    private final Map<K, StoredView<V>> read = new HashMap<>();
    private final Map<K, StoredView<V>> folded = new LinkedHashMap<>();
    private final List<Evolved<V>> steps = new ArrayList<>();

    private ViewBatch(
            Projection<K, V> projection,
            ViewTable<K, V> table,
            LatestViews<K, V> memory,
            Map<K, Supplier<StoredView<V>>> before) {
        this.projection = projection;
        this.table = table;
        this.memory = memory;
        this.before = before;
    }

    /** Finds the views that the events are about: those that are remembered there, the others in the database. */
    static <K, V> ViewBatch<K, V> of(
            List<Event> upcoming, Projection<K, V> projection, ViewTable<K, V> table, LatestViews<K, V> memory) {
        Map<K, Supplier<StoredView<V>>> before = new HashMap<>();
        Set<K> unknown = new LinkedHashSet<>();
        for (K key : existing(upcoming, projection)) {
            StoredView<V> remembered = memory.take(key);
            if (remembered == null) {
                unknown.add(key);
            } else {
                before.put(key, () -> remembered);
            }
        }
        if (!unknown.isEmpty()) {
            before.putAll(table.load(unknown));
        }
        return new ViewBatch<>(projection, table, memory, before);
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
        StoredView<V> kept = view(key);
        V view = kept == null ? null : kept.view();
        V after = projection.evolve(view, event);
        steps.add(new Evolved<>(event, view, after));
        folded.put(key, kept != null && after.equals(kept.view()) ? kept : new StoredView<>(after, event.position()));
    }

    private @Nullable StoredView<V> view(K key) {
        StoredView<V> view = folded.get(key);
        Supplier<StoredView<V>> kept = before.get(key);
        return view != null || kept == null ? view : read.computeIfAbsent(key, _ -> kept.get());
    }

    @Override
    public void write() {
        List<StoredView<V>> begun = new ArrayList<>();
        List<Replaced<V>> changed = new ArrayList<>();
        folded.forEach((key, after) -> {
            StoredView<V> kept = read.get(key);
            if (kept == null) {
                begun.add(after);
            } else if (after.position() != kept.position()) {
                changed.add(new Replaced<>(kept, after));
            }
        });
        table.write(new FoldedBatch<>(begun, changed, steps));
    }

    @Override
    public void committed() {
        memory.putBack(folded);
    }
}
