package consigne.query.orders;

import static consigne.query.rows.Column.text;
import static consigne.query.rows.ViewColumn.changing;
import static consigne.query.rows.ViewColumn.fixed;
import static consigne.query.rows.ViewColumn.key;
import static consigne.query.rows.ViewColumn.number;

import consigne.api.OrderId;
import consigne.api.order.view.OrderView;
import consigne.api.past.ImportedOrderView;
import consigne.query.folding.FoldedBatch;
import consigne.query.folding.StoredView;
import consigne.query.folding.ViewTable;
import consigne.query.rows.ViewColumns;
import consigne.query.rows.ViewJson;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the views of orders: a small row that every event changes, and beside it what changes seldom or never. */
record OrderTable(JdbcClient database, OrderParts parts) implements ViewTable<OrderId, OrderView> {

    private static final ViewColumns<OrderView> COLUMNS = new ViewColumns<>(
            "orders",
            List.of(
                    key("order_id", "uuid", OrderView::orderId),
                    fixed("customer_id", "text", OrderView::customerId),
                    changing("status", "text", OrderView::status),
                    fixed("placed_at", "timestamptz", OrderView::placedAt),
                    number("total_cents", view -> view.totals().total().cents()),
                    fixed("currency", "text", view -> view.totals().total().currency()),
                    number("version", OrderView::version),
                    fixed("imported_source", "text", view -> imported(view, ImportedOrderView::source)),
                    fixed("imported_number", "text", view -> imported(view, ImportedOrderView::number)),
                    changing("reached", "json", view -> ViewJson.write(view.reached()))));

    /** Reads when the rows are locked, not with the same statement: what that finds of the parts may be older. */
    @Override
    public Map<OrderId, Supplier<StoredView<OrderView>>> load(Collection<OrderId> ids) {
        String[] keys = text(ids, OrderId::value);
        database.sql("select from orders where order_id = any(:ids::uuid[]) order by order_id for update")
                .param("ids", keys)
                .query(_ -> {});
        Map<OrderId, Supplier<StoredView<OrderView>>> views = new HashMap<>();
        database.sql(StoredOrder.SELECT + "where order_id = any(:ids::uuid[])")
                .param("ids", keys)
                .query((row, _) -> StoredOrder.of(row))
                .list()
                .forEach(order -> views.put(order.orderId(), () -> new StoredView<>(order.view(), order.position())));
        return views;
    }

    @Override
    public void write(FoldedBatch<OrderView> batch) {
        COLUMNS.write(database, batch);
        if (!batch.begun().isEmpty()) {
            list(batch.begun().stream().map(StoredView::view).toList());
        }
        parts.write(batch);
    }

    private void list(List<OrderView> begun) {
        database.sql("""
                        insert into placed_order (order_id, customer_id, placed_at)
                        select * from unnest(:order_id::uuid[], :customer_id::text[], :placed_at::timestamptz[])
                        """)
                .param("order_id", text(begun, OrderView::orderId))
                .param("customer_id", text(begun, OrderView::customerId))
                .param("placed_at", text(begun, OrderView::placedAt))
                .update();
    }

    private static @Nullable String imported(OrderView view, Function<ImportedOrderView, String> field) {
        return view.imported() == null ? null : field.apply(view.imported());
    }
}
