package consigne.query.orders;

import consigne.api.OrderId;
import consigne.query.rows.VersionTables;
import consigne.api.order.view.OrderView;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A row of an order and its parts, which together are its view; JSON that nobody has read yet. */
record StoredOrder(OrderId orderId, long position, String columns, String parts) {

    /** Selects orders of a version; a condition may follow. */
    static String select(VersionTables tables) {
        return """
                select order_id, position,
                    json_build_object('orderId', order_id, 'customerId', customer_id, 'status', status,
                        'version', version, 'reached', reached) as columns,
                    (select json_object_agg(part, content) from %s p where p.order_id = o.order_id) as parts
                from %s o
                """.formatted(tables.of("order_part"), tables.of("orders"));
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
