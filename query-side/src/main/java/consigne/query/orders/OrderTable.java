package consigne.query.orders;

import static consigne.query.rows.Column.text;
import static consigne.query.rows.RowColumn.changing;
import static consigne.query.rows.RowColumn.fixed;
import static consigne.query.rows.RowColumn.key;
import static consigne.query.rows.RowColumn.number;

import consigne.api.OrderId;
import consigne.api.order.view.OrderView;
import consigne.api.past.ImportedOrderView;
import consigne.query.folding.FoldedBatch;
import consigne.query.folding.Replaced;
import consigne.query.folding.StoredView;
import consigne.query.folding.ViewColumns;
import consigne.query.folding.ViewTable;
import consigne.query.rows.RowTable;
import consigne.query.rows.VersionTables;
import consigne.query.rows.ViewJson;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps the views of orders: a small row that every event changes, and beside it what changes seldom or never. */
record OrderTable(VersionTables tables, OrderParts parts) implements ViewTable<OrderId, OrderView> {

    static final ViewColumns<OrderView> COLUMNS = new ViewColumns<>(
            "orders",
            List.of(
                    key("order_id", "uuid", OrderView::orderId),
                    changing("customer_id", "text", OrderView::customerId),
                    changing("status", "text", OrderView::status),
                    changing("placed_at", "timestamptz", OrderView::placedAt),
                    number("total_cents", view -> view.totals().total().cents()),
                    changing("currency", "text", view -> view.totals().total().currency()),
                    number("version", OrderView::version),
                    fixed("depot", "text", OrderView::depot),
                    fixed("imported_source", "text", view -> imported(view, ImportedOrderView::source)),
                    fixed("imported_number", "text", view -> imported(view, ImportedOrderView::number)),
                    changing("reached", "json", view -> ViewJson.write(view.reached()))));

    /** What orders are found by and hardly ever changes. */
    static final RowTable<OrderView> PLACED = new RowTable<>(
            "placed_order",
            List.of(
                    key("order_id", "uuid", OrderView::orderId),
                    fixed("customer_id", "text", OrderView::customerId),
                    fixed("placed_at", "timestamptz", OrderView::placedAt)));

    OrderTable(VersionTables tables) {
        this(tables, new OrderParts(tables));
    }

    /** Reads when the rows are locked, not with the same statement: what that finds of the parts may be older. */
    @Override
    public Map<OrderId, Supplier<StoredView<OrderView>>> load(Collection<OrderId> ids) {
        String[] keys = text(ids, OrderId::value);
        tables.database()
                .sql("select from " + tables.of("orders")
                        + " where order_id = any(:ids::uuid[]) order by order_id for update")
                .param("ids", keys)
                .query(_ -> {});
        Map<OrderId, Supplier<StoredView<OrderView>>> views = new HashMap<>();
        tables.database()
                .sql(StoredOrder.select(tables::of) + "where order_id = any(:ids::uuid[])")
                .param("ids", keys)
                .query((row, _) -> StoredOrder.of(row))
                .list()
                .forEach(order -> views.put(order.orderId(), () -> new StoredView<>(order.view(), order.position())));
        return views;
    }

    @Override
    public void write(FoldedBatch<OrderView> batch) {
        COLUMNS.write(tables, batch);
        tables.insert(PLACED, batch.begun().stream().map(StoredView::view).toList());
        moveCorrected(batch.replaced());
        parts.write(batch);
    }

    /** An invoice of the past may be corrected to another customer, or another day. */
    private void moveCorrected(List<Replaced<OrderView>> replaced) {
        List<OrderView> moved = replaced.stream()
                .filter(change ->
                        isFoundOtherwise(change.before().view(), change.after().view()))
                .map(change -> change.after().view())
                .toList();
        if (!moved.isEmpty()) {
            tables.database()
                    .sql("delete from " + tables.of(PLACED.name()) + " where order_id = any(:ids::uuid[])")
                    .param("ids", text(moved, OrderView::orderId))
                    .update();
            tables.insert(PLACED, moved);
        }
    }

    private static boolean isFoundOtherwise(OrderView before, OrderView after) {
        return !before.customerId().equals(after.customerId())
                || !before.placedAt().equals(after.placedAt());
    }

    private static @Nullable String imported(OrderView view, Function<ImportedOrderView, String> field) {
        return view.imported() == null ? null : field.apply(view.imported());
    }
}
