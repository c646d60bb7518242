package consigne.query.orders;

import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.query.consistency.CatchUp;
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
}
