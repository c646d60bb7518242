package consigne.query.orders.lists;

import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.api.order.OrderStatus;
import consigne.api.order.view.LineView;
import consigne.api.order.view.OrderSummary;
import consigne.api.place.Depot;
import consigne.query.rows.TableRow;
import consigne.query.rows.ViewJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads orders as lists have them. */
final class OrderSummaries {

    /** Each table has the indexes for what it is read by: `orders` the status, this one the customer and the time. */
    private static final String FOUND_BY_WHAT_NEVER_CHANGES = "placed_order l join orders o using (order_id)";

    private OrderSummaries() {}

    /**
     * Selects them; conditions on {@code l} may follow.
     *
     * @param byStatus whether that says the most about which are wanted
     * @param lines whether their lines are read
     */
    static String select(boolean byStatus, boolean lines) {
        return """
                select l.order_id, l.customer_id, status, version, l.placed_at, depot, total_cents, currency,
                    imported_source, imported_number, %s as lines
                from %s""".formatted(
                        lines
                                ? "(select content -> 'lines' from order_part p where p.order_id = l.order_id"
                                        + " and part = 'ordered')"
                                : "null::json",
                        byStatus ? "orders l" : FOUND_BY_WHAT_NEVER_CHANGES);
    }

    static OrderSummary of(ResultSet row) throws SQLException {
        @Nullable List<LineView> lines = TableRow.optional(row, "lines", json -> ViewJson.list(json, LineView.class));
        return new OrderSummary(
                new OrderId(row.getString("order_id")),
                new CustomerId(row.getString("customer_id")),
                OrderStatus.named(row.getString("status")),
                row.getLong("version"),
                TableRow.instant(row, "placed_at"),
                TableRow.optional(row, "depot", Depot::new),
                TableRow.money(row, "total_cents"),
                row.getString("imported_source"),
                row.getString("imported_number"),
                lines);
    }
}
