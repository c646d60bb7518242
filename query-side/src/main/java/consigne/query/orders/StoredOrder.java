package consigne.query.orders;

import static java.util.Objects.requireNonNullElse;

import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.api.order.OrderStatus;
import consigne.api.order.view.OrderView;
import consigne.api.order.view.StatusReached;
import consigne.query.rows.ViewJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** A row of an order and its parts, which together are its view; JSON that nobody has read yet. */
record StoredOrder(
        OrderId orderId,
        CustomerId customerId,
        String status,
        long version,
        long position,
        String reached,
        String parts) {

    static final String SELECT = """
            select order_id, customer_id, status, version, position, reached,
                (select json_object_agg(part, content) from order_part p where p.order_id = o.order_id) as parts
            from orders o
            """;

    static StoredOrder of(ResultSet row) throws SQLException {
        return new StoredOrder(
                new OrderId(row.getString("order_id")),
                new CustomerId(row.getString("customer_id")),
                row.getString("status"),
                row.getLong("version"),
                row.getLong("position"),
                row.getString("reached"),
                row.getString("parts"));
    }

    OrderView view() {
        Parts read = ViewJson.read(parts, Parts.class);
        Parts.Ordered ordered = read.ordered();
        Parts.AtTheDoor atTheDoor = requireNonNullElse(read.atTheDoor(), Parts.AtTheDoor.NOTHING);
        Parts.TurnedDown turnedDown = requireNonNullElse(read.turnedDown(), Parts.TurnedDown.NOTHING);
        return new OrderView(
                orderId,
                customerId,
                OrderStatus.named(status),
                version,
                ordered.depot(),
                ordered.paymentMethod(),
                ordered.change(),
                ordered.lines(),
                read.packed(),
                atTheDoor.handedOver(),
                atTheDoor.empties(),
                ordered.totals(),
                read.payment(),
                read.settlement(),
                turnedDown.refusal(),
                turnedDown.cancellation(),
                ordered.placedAt(),
                ViewJson.list(reached, StatusReached.class),
                ordered.imported(),
                requireNonNullElse(read.credited(), List.of()));
    }
}
