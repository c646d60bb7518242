package consigne.query.orders;

import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.api.customer.view.OpenOrder;
import consigne.api.order.OrderStatus;
import consigne.api.order.view.OrderView;
import consigne.query.consistency.CatchUp;
import consigne.query.rows.TableRow;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which orders a customer has placed, or has in the books of the past. */
@Component
public final class CustomersOrders {

    /** The read model that orders are shown from. */
    public static final String READ_MODEL = OrdersConfiguration.ORDERS;

    private final JdbcClient database;
    private final CatchUp waiting;

    CustomersOrders(JdbcClient database, CatchUp waiting) {
        this.database = database;
        this.waiting = waiting;
    }

    /**
     * All that were placed up to a position, and maybe later ones; waits until the orders have got there.
     *
     * @throws consigne.web.problem.Unavailable if they do not in time
     */
    public List<OrderId> upTo(CustomerId customer, long position) {
        waiting.until(OrdersConfiguration.ORDERS, position);
        return database.sql("select order_id from placed_order where customer_id = ?")
                .param(customer.value())
                .query((row, _) -> new OrderId(row.getString("order_id")))
                .list();
    }

    /** Those of which something is left to be done, the oldest first. */
    public List<OpenOrder> open(CustomerId customer, int most) {
        return database.sql("""
                        select order_id, status, placed_at, total_cents, currency from orders
                        where customer_id = ? and status not in ('closed', 'rejected', 'cancelled')
                        order by placed_at, order_id limit ?""")
                .params(customer.value(), most)
                .query((row, _) -> new OpenOrder(
                        new OrderId(row.getString("order_id")),
                        OrderStatus.named(row.getString("status")),
                        TableRow.instant(row, "placed_at"),
                        TableRow.money(row, "total_cents")))
                .list();
    }

    /** The last few that were placed, the latest first. */
    public List<OrderId> latest(CustomerId customer) {
        return database.sql("select order_id from placed_order where customer_id = ? order by placed_at desc limit 20")
                .param(customer.value())
                .query((row, _) -> new OrderId(row.getString("order_id")))
                .list();
    }

    /** All of them as they are shown, the one placed first at the beginning. */
    public List<OrderView> all(CustomerId customer) {
        return database.sql(StoredOrder.select(table -> table) + "where customer_id = ? order by placed_at, order_id")
                .param(customer.value())
                .query((row, _) -> StoredOrder.of(row).view())
                .list();
    }
}
