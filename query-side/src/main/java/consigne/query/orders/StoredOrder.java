package consigne.query.orders;

import consigne.api.order.HandedOverLineView;
import consigne.api.order.LineView;
import consigne.api.order.OrderView;
import consigne.api.order.PackedLineView;
import consigne.query.folding.ViewJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns that together are the view of an order, as JSON. */
record StoredOrder(
        String rest,
        String lines,
        @Nullable String packed,
        @Nullable String handedOver) {

    static final String COLUMNS = "view, lines, packed, handed_over";

    static StoredOrder of(ResultSet row) throws SQLException {
        return new StoredOrder(
                row.getString("view"), row.getString("lines"), row.getString("packed"), row.getString("handed_over"));
    }

    OrderView view() {
        return with(
                ViewJson.read(rest, OrderView.class),
                ViewJson.list(lines, LineView.class),
                packed == null ? null : ViewJson.list(packed, PackedLineView.class),
                handedOver == null ? null : ViewJson.list(handedOver, HandedOverLineView.class));
    }

    /** What is left of a view for the column of that name. */
    static OrderView withoutLines(OrderView view) {
        return with(view, List.of(), null, null);
    }

    private static OrderView with(
            OrderView view,
            List<LineView> lines,
            @Nullable List<PackedLineView> packed,
            @Nullable List<HandedOverLineView> handedOver) {
        return new OrderView(
                view.orderId(),
                view.customerId(),
                view.status(),
                view.version(),
                view.depot(),
                view.paymentMethod(),
                view.change(),
                lines,
                packed,
                handedOver,
                view.empties(),
                view.totals(),
                view.payment(),
                view.settlement(),
                view.refusal(),
                view.cancellation(),
                view.placedAt(),
                view.reached(),
                view.imported(),
                view.credited());
    }
}
