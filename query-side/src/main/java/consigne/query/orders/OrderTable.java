package consigne.query.orders;

import static consigne.query.folding.Column.number;
import static consigne.query.folding.Column.text;

import consigne.api.order.ImportedOrderView;
import consigne.api.order.OrderId;
import consigne.api.order.OrderView;
import consigne.query.folding.Step;
import consigne.query.folding.Table;
import consigne.query.folding.ViewJson;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the views of orders. */
record OrderTable(JdbcClient database) implements Table<OrderId, OrderView> {

    @Override
    public Map<OrderId, Supplier<OrderView>> load(Collection<OrderId> ids) {
        Map<OrderId, Supplier<OrderView>> views = new HashMap<>();
        database.sql("""
                        select order_id, view from orders
                        where order_id = any(:ids::uuid[])
                        order by order_id for update
                        """).param("ids", text(ids, OrderId::value)).query(row -> {
            String view = row.getString("view");
            views.put(new OrderId(row.getString("order_id")), () -> ViewJson.read(view, OrderView.class));
        });
        return views;
    }

    @Override
    public void write(Collection<OrderView> views, List<Step<OrderView>> steps) {
        database.sql("""
                        insert into orders (order_id, customer_id, status, placed_at, total_cents, currency, version,
                            imported_source, imported_number, view)
                        select * from unnest(:order_id::uuid[], :customer_id::text[], :status::text[],
                            :placed_at::timestamptz[], :total_cents::bigint[], :currency::text[], :version::bigint[],
                            :source::text[], :number::text[], :view::jsonb[])
                        on conflict (order_id) do update set
                            status = excluded.status, total_cents = excluded.total_cents,
                            version = excluded.version, view = excluded.view
                        """)
                .param("order_id", text(views, OrderView::orderId))
                .param("customer_id", text(views, OrderView::customerId))
                .param("status", text(views, OrderView::status))
                .param("placed_at", text(views, OrderView::placedAt))
                .param(
                        "total_cents",
                        number(views, view -> view.totals().total().cents()))
                .param("currency", text(views, view -> view.totals().total().currency()))
                .param("version", number(views, OrderView::version))
                .param("source", text(views, view -> imported(view, ImportedOrderView::source)))
                .param("number", text(views, view -> imported(view, ImportedOrderView::number)))
                .param("view", text(views, ViewJson::write))
                .update();
    }

    private static @org.jspecify.annotations.Nullable String imported(
            OrderView view, java.util.function.Function<ImportedOrderView, String> field) {
        return view.imported() == null ? null : field.apply(view.imported());
    }
}
