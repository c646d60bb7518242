package consigne.query.orders;

import static consigne.query.folding.Column.text;

import consigne.api.OrderId;
import consigne.api.order.view.OrderView;
import consigne.query.folding.Change;
import consigne.query.folding.Kept;
import consigne.query.folding.Outcome;
import consigne.query.folding.ViewJson;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the parts of orders: each is a row of JSON, which is written when it changes. */
record OrderParts(JdbcClient database) {

    private record Row(OrderId order, String part, Object content) {}

    void write(Outcome<OrderView> outcome) {
        List<Row> rows = new ArrayList<>();
        outcome.begun().stream().map(Kept::view).forEach(view -> addChanged(rows, null, view));
        for (Change<OrderView> change : outcome.changed()) {
            addChanged(rows, change.before().view(), change.after().view());
        }
        if (!rows.isEmpty()) {
            write(rows);
        }
    }

    private static void addChanged(List<Row> rows, @Nullable OrderView before, OrderView after) {
        for (Parts.Part part : Parts.ALL) {
            Object content = part.of().apply(after);
            Object known = before == null ? part.missing() : part.of().apply(before);
            if (content != null && !content.equals(known)) {
                rows.add(new Row(after.orderId(), part.name(), content));
            }
        }
    }

    private void write(List<Row> rows) {
        database.sql("""
                        insert into order_part (order_id, part, content)
                        select * from unnest(:order_id::uuid[], :part::text[], :content::json[])
                        on conflict (order_id, part) do update set content = excluded.content
                        """)
                .param("order_id", text(rows, Row::order))
                .param("part", text(rows, Row::part))
                .param("content", text(rows, row -> ViewJson.write(row.content)))
                .update();
    }
}
