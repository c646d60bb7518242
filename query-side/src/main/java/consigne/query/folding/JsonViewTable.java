package consigne.query.folding;

import static consigne.query.rows.Column.text;

import consigne.query.rows.VersionTables;
import consigne.query.rows.ViewJson;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps each view whole in the column {@code view}, as JSON.
 *
 * @param key the column that a view is found by, as text
 * @param keyOf reads what stands there
 */
public record JsonViewTable<K, V>(
        VersionTables tables, ViewColumns<V> columns, String key, Function<String, K> keyOf, Class<V> type)
        implements ViewTable<K, V> {

    @Override
    public Map<K, Supplier<StoredView<V>>> load(Collection<K> keys) {
        Map<K, Supplier<StoredView<V>>> views = new HashMap<>();
        tables.database()
                .sql("select * from %2$s where %1$s = any(:keys::text[]) order by %1$s for update"
                        .formatted(key, tables.of(columns.table().name())))
                .param("keys", text(keys, it -> it))
                .query(row -> {
                    String view = row.getString("view");
                    long position = row.getLong("position");
                    views.put(
                            keyOf.apply(row.getString(key)),
                            () -> new StoredView<>(ViewJson.read(view, type), position));
                });
        return views;
    }

    @Override
    public void write(FoldedBatch<V> batch) {
        columns.write(tables, batch);
    }
}
