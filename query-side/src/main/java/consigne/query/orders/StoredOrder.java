package consigne.query.orders;

import consigne.api.OrderId;
import consigne.api.order.view.OrderView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.UnaryOperator;

/** A row of an order and its parts, which together are its view; JSON that nobody has read yet. */
record StoredOrder(OrderId orderId, long position, String columns, String parts) {

    /**
     * Selects orders; a condition may follow.
     *
     * @param named the name by which SQL finds a table
     */
    static String select(UnaryOperator<String> named) {
        return """
                select order_id, position,
                    json_build_object('orderId', order_id, 'customerId', customer_id, 'status', status,
                        'version', version, 'reached', reached) as columns,
                    (select json_object_agg(part, content) from %s p where p.order_id = o.order_id) as parts
                from %s o
                """.formatted(named.apply("order_part"), named.apply("orders"));
    }

    static StoredOrder of(ResultSet row) throws SQLException {
        return new StoredOrder(
                new OrderId(row.getString("order_id")),
                row.getLong("position"),
                row.getString("columns"),
                row.getString("parts"));
    }

    OrderView view() {
        return OrderParts.OF_A_VIEW.read(columns, parts);
    }
}
