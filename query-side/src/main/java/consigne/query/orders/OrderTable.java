package consigne.query.orders;

import static consigne.query.folding.Column.number;
import static consigne.query.folding.Column.text;

import consigne.api.order.ImportedOrderView;
import consigne.api.order.OrderId;
import consigne.api.order.OrderView;
import consigne.query.folding.Change;
import consigne.query.folding.Column;
import consigne.query.folding.Kept;
import consigne.query.folding.Table;
import consigne.query.folding.ViewJson;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Keeps the views of orders. What becomes of the lines is most of a view and changes seldom: it stands in columns of
 * its own, which are written when they change.
 */
record OrderTable(JdbcClient database) implements Table<OrderId, OrderView> {

    @Override
    public Map<OrderId, Supplier<Kept<OrderView>>> load(Collection<OrderId> ids) {
        Map<OrderId, Supplier<Kept<OrderView>>> views = new HashMap<>();
        database.sql("select order_id, position, " + StoredOrder.COLUMNS + """
                         from orders where order_id = any(:ids::uuid[])
                        order by order_id for update
                        """)
                .param("ids", text(ids, OrderId::value))
                .query(row -> {
                    long position = row.getLong("position");
                    StoredOrder order = StoredOrder.of(row);
                    views.put(new OrderId(row.getString("order_id")), () -> new Kept<>(order.view(), position));
                });
        return views;
    }

    @Override
    public void insert(List<Kept<OrderView>> views) {
        StatementSpec statement = database.sql("""
                        insert into orders (order_id, customer_id, status, placed_at, total_cents, currency, version,
                            position, imported_source, imported_number, view, lines, packed, handed_over)
                        select * from unnest(:order_id::uuid[], :customer_id::text[], :status::text[],
                            :placed_at::timestamptz[], :total_cents::bigint[], :currency::text[], :version::bigint[],
                            :position::bigint[], :source::text[], :number::text[], :view::json[], :lines::json[],
                            :packed::json[], :handed_over::json[])
                        """)
                .param("customer_id", text(views, it -> it.view().customerId()))
                .param("placed_at", text(views, it -> it.view().placedAt()))
                .param("currency", text(views, it -> it.view().totals().total().currency()))
                .param("source", text(views, it -> imported(it.view(), ImportedOrderView::source)))
                .param("number", text(views, it -> imported(it.view(), ImportedOrderView::number)))
                .param("lines", text(views, it -> ViewJson.write(it.view().lines())))
                .param("packed", text(views, it -> json(it.view().packed())))
                .param("handed_over", text(views, it -> json(it.view().handedOver())));
        changing(statement, views).update();
    }

    @Override
    public int update(List<Change<OrderView>> changes) {
        StatementSpec statement = database.sql("""
                        update orders o set status = n.status, total_cents = n.total_cents, version = n.version,
                            position = n.position, view = n.view, lines = coalesce(n.lines, o.lines),
                            packed = coalesce(n.packed, o.packed), handed_over = coalesce(n.handed_over, o.handed_over)
                        from unnest(:order_id::uuid[], :status::text[], :total_cents::bigint[], :version::bigint[],
                            :position::bigint[], :view::json[], :lines::json[], :packed::json[], :handed_over::json[],
                            :before::bigint[])
                            as n(order_id, status, total_cents, version, position, view, lines, packed, handed_over,
                                before)
                        where o.order_id = n.order_id and o.position = n.before
                        """)
                .param("lines", ifChanged(changes, OrderView::lines))
                .param("packed", ifChanged(changes, OrderView::packed))
                .param("handed_over", ifChanged(changes, OrderView::handedOver))
                .param("before", number(changes, change -> change.before().position()));
        return changing(statement, changes.stream().map(Change::after).toList()).update();
    }

    /** What every event may change. */
    private static StatementSpec changing(StatementSpec statement, List<Kept<OrderView>> views) {
        return statement
                .param("order_id", text(views, it -> it.view().orderId()))
                .param("status", text(views, it -> it.view().status()))
                .param(
                        "total_cents",
                        number(views, it -> it.view().totals().total().cents()))
                .param("version", number(views, it -> it.view().version()))
                .param("position", number(views, Kept::position))
                .param("view", text(views, it -> ViewJson.write(StoredOrder.withoutLines(it.view()))));
    }

    private static @Nullable String[] ifChanged(
            List<Change<OrderView>> changes, Function<OrderView, @Nullable List<?>> part) {
        return Column.text(changes, change -> {
            List<?> after = part.apply(change.after().view());
            return Objects.equals(after, part.apply(change.before().view())) ? null : json(after);
        });
    }

    private static @Nullable String json(@Nullable List<?> part) {
        return part == null ? null : ViewJson.write(part);
    }

    private static @Nullable String imported(OrderView view, Function<ImportedOrderView, String> field) {
        return view.imported() == null ? null : field.apply(view.imported());
    }
}
