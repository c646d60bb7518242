package consigne.query.orders;

import static consigne.query.rows.Column.text;

import consigne.api.OrderId;
import consigne.api.order.view.OrderView;
import consigne.query.folding.FoldedBatch;
import consigne.query.folding.Replaced;
import consigne.query.folding.StoredView;
import consigne.query.rows.ViewParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the parts of orders: each is a row of JSON, which is written when it changes. */
record OrderParts(JdbcClient database) {

    /** What is named nowhere here is a part of its own. */
    static final ViewParts<OrderView> OF_A_VIEW = new ViewParts<>(
            OrderView.class,
            Set.of("orderId", "customerId", "status", "version", "reached"),
            Map.of(
                    "ordered", List.of("depot", "paymentMethod", "change", "lines", "totals", "placedAt", "imported"),
                    "atTheDoor", List.of("handedOver", "empties"),
                    "turnedDown", List.of("refusal", "cancellation")));

    private record PartRow(OrderId order, String part, String content) {}

    void write(FoldedBatch<OrderView> batch) {
        List<PartRow> rows = new ArrayList<>();
        batch.begun().stream().map(StoredView::view).forEach(view -> addChanged(rows, null, view));
        for (Replaced<OrderView> replaced : batch.replaced()) {
            addChanged(rows, replaced.before().view(), replaced.after().view());
        }
        if (!rows.isEmpty()) {
            write(rows);
        }
    }

    private static void addChanged(List<PartRow> rows, @Nullable OrderView before, OrderView after) {
        OF_A_VIEW
                .changed(before, after)
                .forEach((part, content) -> rows.add(new PartRow(after.orderId(), part, content)));
    }

    private void write(List<PartRow> rows) {
        database.sql("""
                        insert into order_part (order_id, part, content)
                        select * from unnest(:order_id::uuid[], :part::text[], :content::json[])
                        on conflict (order_id, part) do update set content = excluded.content
                        """)
                .param("order_id", text(rows, PartRow::order))
                .param("part", text(rows, PartRow::part))
                .param("content", text(rows, PartRow::content))
                .update();
    }
}
