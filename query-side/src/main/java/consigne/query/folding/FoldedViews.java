package consigne.query.folding;

import consigne.api.Event;
import consigne.query.processor.ReadModel;
import consigne.query.rows.VersionTables;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A read model of views that events are folded into, and of the rows that their steps add. */
public final class FoldedViews<K, V, R> implements ReadModel {

    private final String name;
    private final Set<Class<? extends Event>> events;
    private final Projection<K, V> projection;
    private final ViewTable<K, V> table;
    private final StepRows<V, R> steps;
    private final VersionTables tables;
    private final LatestViews<K, V> memory = new LatestViews<>();

    public FoldedViews(
            String name,
            Set<Class<? extends Event>> events,
            Projection<K, V> projection,
            ViewTable<K, V> table,
            StepRows<V, R> steps,
            VersionTables tables) {
        this.name = name;
        this.events = events;
        this.projection = projection;
        this.table = table;
        this.steps = steps;
        this.tables = tables;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return events;
    }

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
    public Batch begin() {
        return new ViewBatch<>(projection, table, steps, tables, memory);
    }
}
