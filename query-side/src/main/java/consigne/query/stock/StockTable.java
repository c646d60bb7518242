package consigne.query.stock;

import static consigne.query.rows.Column.text;
import static consigne.query.rows.RowColumn.changing;
import static consigne.query.rows.RowColumn.key;
import static consigne.query.rows.RowColumn.number;

import consigne.api.stock.StockId;
import consigne.api.stock.StockView;
import consigne.query.folding.FoldedBatch;
import consigne.query.folding.StoredView;
import consigne.query.folding.ViewColumns;
import consigne.query.folding.ViewTable;
import consigne.query.rows.RowColumn;
import consigne.query.rows.VersionTables;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Keeps how much there is.
 *
 * @param <V> what is kept of a stock
 * @param read reads one from its row
 * @param shown what is shown of one
 */
record StockTable<V>(VersionTables tables, ViewColumns<V> columns, RowReader<V> read, Function<V, StockView> shown)
        implements ViewTable<StockId, V> {

    /** Reads a row. */
    interface RowReader<V> {
        V read(ResultSet row) throws SQLException;
    }

    private static final List<RowColumn<StockView>> SHOWN = List.of(
            key("sku", "text", StockView::sku),
            key("depot", "text", StockView::depot),
            changing("name", "text", StockView::name),
            number("on_hand", view -> view.onHand().value()),
            number("reserved", view -> view.reserved().value()),
            number("version", StockView::version),
            changing("updated_at", "timestamptz", StockView::updatedAt));

    static final ViewColumns<StockView> COLUMNS = new ViewColumns<>("stock", SHOWN);

    private static final ViewColumns<KeptStock> KEPT = new ViewColumns<>(
            "stock",
            Stream.concat(
                            SHOWN.stream().map(column -> column.<KeptStock>within(KeptStock::shown)),
                            Stream.of(
                                    RowColumn.<KeptStock>number("expired_kept", KeptStock::kept),
                                    RowColumn.<KeptStock>number(
                                            "usual_reserved",
                                            it -> it.usual().reserved().value())))
                    .toList());

    static StockTable<StockView> usual(VersionTables tables) {
        return new StockTable<>(tables, COLUMNS, StockRows::stock, Function.identity());
    }

    static StockTable<KeptStock> withExpiredKept(VersionTables tables) {
        return new StockTable<>(
                tables,
                KEPT,
                row -> new KeptStock(StockRows.stock(row, "usual_reserved"), row.getLong("expired_kept")),
                KeptStock::shown);
    }

    @Override
    public Map<StockId, Supplier<StoredView<V>>> load(Collection<StockId> ids) {
        Map<StockId, Supplier<StoredView<V>>> views = new HashMap<>();
        tables.database()
                .sql("""
                        select * from %s where (sku, depot) in (select * from unnest(:sku::text[], :depot::text[]))
                        order by sku, depot for update
                        """.formatted(tables.of("stock")))
                .param("sku", text(ids, StockId::sku))
                .param("depot", text(ids, StockId::depot))
                .query((row, _) -> new StoredView<>(read.read(row), row.getLong("position")))
                .list()
                .forEach(kept -> {
                    StockView view = shown.apply(kept.view());
                    views.put(new StockId(view.depot(), view.sku()), () -> kept);
                });
        return views;
    }

    @Override
    public void write(FoldedBatch<V> batch) {
        columns.write(tables, batch);
    }
}
