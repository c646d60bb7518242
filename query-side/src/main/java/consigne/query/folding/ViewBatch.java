package consigne.query.folding;

import consigne.api.Event;
import consigne.query.processor.ReadModel;
import consigne.query.recorded.RecordedEvent;
import consigne.query.rows.VersionTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Folds the events of a batch, in memory, into the views as they stood before. */
final class ViewBatch<K, V, R> implements ReadModel.Batch {

    private final Projection<K, V> projection;
    private final ViewTable<K, V> table;
    private final StepRows<V, R> steps;
    private final VersionTables tables;
    private final LatestViews<K, V> memory;
    private final Map<K, Supplier<StoredView<V>>> before = new HashMap<>();
    private final Set<K> lookedFor = new HashSet<>();
    private final Map<K, StoredView<V>> read = new HashMap<>();
    private final Map<K, StoredView<V>> folded = new LinkedHashMap<>();
    private final List<R> added = new ArrayList<>();

    ViewBatch(
            Projection<K, V> projection,
            ViewTable<K, V> table,
            StepRows<V, R> steps,
            VersionTables tables,
            LatestViews<K, V> memory) {
        this.projection = projection;
        this.table = table;
        this.steps = steps;
        this.tables = tables;
        this.memory = memory;
    }

    /** Finds the views that the events are about: those that are remembered there, the others in the database. */
    @Override
    public void expect(List<Event> upcoming) {
        Set<K> unknown = new LinkedHashSet<>();
        for (K key : existing(upcoming)) {
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
    }

    private Set<K> existing(List<Event> upcoming) {
        Set<K> begun = new HashSet<>();
        Set<K> existing = new LinkedHashSet<>();
        for (Event event : upcoming) {
            K key = projection.about(event);
            if (key == null || begun.contains(key) || folded.containsKey(key)) {
                continue;
            }
            if (projection.begins(event) && !existing.contains(key)) {
                begun.add(key);
            } else if (lookedFor.add(key)) {
                existing.add(key);
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
        if (kept != null && event.isNotAfter(kept.position())) {
            return; // it is in there
        }
        V view = kept == null ? null : kept.view();
        V after = projection.evolve(view, event);
        added.addAll(steps.of().apply(new Evolved<>(event, view, after)));
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
        table.write(new FoldedBatch<>(begun, changed));
        writeAdded();
    }

    @Override
    public void writeAdded() {
        tables.insertNew(steps.table(), added);
        added.clear();
    }

    @Override
    public void committed() {
        memory.putBack(folded);
    }
}
