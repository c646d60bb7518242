package consigne.query.orders;

import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.web.access.Owners;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Knows whose an order is by what is shown of it. */
final class ShownOwners implements Owners {

    private final JdbcClient database;

    ShownOwners(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "order";
    }

    @Override
    public Side side() {
        return Side.QUERIES;
    }

    @Override
    public Optional<CustomerId> of(String order) {
        return database.sql("select customer_id from orders where order_id = :id::uuid")
                .param("id", new OrderId(order).value())
                .query((row, _) -> new CustomerId(row.getString("customer_id")))
                .optional();
    }
}
