package consigne.query.orders;

import static consigne.query.rows.Column.text;

import consigne.api.OrderId;
import consigne.api.order.view.OrderView;
import consigne.query.folding.FoldedBatch;
import consigne.query.folding.Replaced;
import consigne.query.folding.StoredView;
import consigne.query.rows.RowColumn;
import consigne.query.rows.RowTable;
import consigne.query.rows.VersionTables;
import consigne.query.rows.ViewParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of orders: each is a row of JSON, which is written when it changes. */
record OrderParts(VersionTables tables) {

    /** What is named nowhere here is a part of its own. */
    static final ViewParts<OrderView> OF_A_VIEW = new ViewParts<>(
            OrderView.class,
            Set.of("orderId", "customerId", "status", "version", "reached"),
            Map.of(
                    "ordered", List.of("depot", "paymentMethod", "change", "lines", "totals", "placedAt", "imported"),
                    "atTheDoor", List.of("handedOver", "empties"),
                    "turnedDown", List.of("refusal", "cancellation")));

    static final RowTable<PartRow> TABLE = new RowTable<>(
            "order_part",
            List.of(
                    RowColumn.key("order_id", "uuid", PartRow::order),
                    RowColumn.key("part", "text", PartRow::part),
                    RowColumn.changing("content", "json", PartRow::content)));

    /** @param content none where it is taken back */
    record PartRow(OrderId order, String part, @Nullable String content) {}

    void write(FoldedBatch<OrderView> batch) {
        List<PartRow> begun = new ArrayList<>();
        batch.begun().stream().map(StoredView::view).forEach(view -> addChanged(begun, null, view));
        tables.insertOrPut(TABLE, begun);
        List<PartRow> changed = new ArrayList<>();
        List<PartRow> takenBack = new ArrayList<>();
        for (Replaced<OrderView> replaced : batch.replaced()) {
            OrderView before = replaced.before().view();
            OrderView after = replaced.after().view();
            addChanged(changed, before, after);
            OF_A_VIEW.takenBack(before, after).forEach(part -> takenBack.add(new PartRow(after.orderId(), part, null)));
        }
        tables.put(TABLE, changed);
        remove(takenBack);
    }

    private static void addChanged(List<PartRow> rows, @Nullable OrderView before, OrderView after) {
        OF_A_VIEW
                .changed(before, after)
                .forEach((part, content) -> rows.add(new PartRow(after.orderId(), part, content)));
    }

    private void remove(List<PartRow> rows) {
        if (!rows.isEmpty()) {
            tables.database()
                    .sql("delete from " + tables.of(TABLE.name())
                            + " where (order_id, part) in (select * from unnest(:order_id::uuid[], :part::text[]))")
                    .param("order_id", text(rows, PartRow::order))
                    .param("part", text(rows, PartRow::part))
                    .update();
        }
    }
}
