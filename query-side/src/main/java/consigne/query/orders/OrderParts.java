package consigne.query.orders;

import static consigne.query.rows.Column.text;

import consigne.api.OrderId;
import consigne.api.order.view.OrderView;
import consigne.query.folding.FoldedBatch;
import consigne.query.folding.Replaced;
import consigne.query.folding.StoredView;
import consigne.query.rows.ViewJson;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the parts of orders: each is a row of JSON, which is written when it changes. */
record OrderParts(JdbcClient database) {

    private record PartRow(OrderId order, String part, Object content) {}

    void write(FoldedBatch<OrderView> outcome) {
        List<PartRow> rows = new ArrayList<>();
        outcome.begun().stream().map(StoredView::view).forEach(view -> addChanged(rows, null, view));
        for (Replaced<OrderView> change : outcome.changed()) {
            addChanged(rows, change.before().view(), change.after().view());
        }
        if (!rows.isEmpty()) {
            write(rows);
        }
    }

    private static void addChanged(List<PartRow> rows, @Nullable OrderView before, OrderView after) {
        for (Parts.Part part : Parts.ALL) {
            Object content = part.of().apply(after);
            Object known = before == null ? part.missing() : part.of().apply(before);
            if (content != null && !content.equals(known)) {
                rows.add(new PartRow(after.orderId(), part.name(), content));
            }
        }
    }

    private void write(List<PartRow> rows) {
        database.sql("""
                        insert into order_part (order_id, part, content)
                        select * from unnest(:order_id::uuid[], :part::text[], :content::json[])
                        on conflict (order_id, part) do update set content = excluded.content
                        """)
                .param("order_id", text(rows, PartRow::order))
                .param("part", text(rows, PartRow::part))
                .param("content", text(rows, row -> ViewJson.write(row.content)))
                .update();
    }
}
