package consigne.benchmarks.axon.fulfilment;

import consigne.benchmarks.axon.orders.OrderEvent;
import consigne.benchmarks.axon.orders.OrderEvent.OrderPlaced;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tuned projection of orders: a batch of inserts and one of updates for each batch of events. */
@Component
@ProcessingGroup("orders")
@Profile("tuned")
class ShowingBatches {

    private static final String ROWS = "rows of orders";
    private static final String INSERT = """
            insert into order_view (order_id, customer_id, total, status) values (?, ?, ?, ?)
            on conflict (order_id) do nothing""";
    private static final String UPDATE = "update order_view set status = ? where order_id = ?";

    private final JdbcTemplate database;

    ShowingBatches(JdbcTemplate database) {
        this.database = database;
    }

    @EventHandler
    void on(OrderPlaced event) {
        rows().placed().put(event.orderId(), new OrderView(event));
    }

    @EventHandler
    void on(OrderEvent event) {
        OrderView isNew = rows().placed().get(event.orderId());
        if (isNew == null) {
            rows().changed().put(event.orderId(), Status.of(event));
        } else {
            isNew.show(Status.of(event));
        }
    }

    private Rows rows() {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        return batch.getOrComputeResource(ROWS, _ -> {
            Rows collected = new Rows(new TreeMap<>(), new TreeMap<>());
            batch.onPrepareCommit(_ -> save(collected));
            return collected;
        });
    }

    private void save(Rows rows) {
        database.batchUpdate(
                INSERT, rows.placed().values(), Math.max(1, rows.placed().size()), (row, order) -> {
                    row.setString(1, order.orderId());
                    row.setString(2, order.customerId());
                    row.setLong(3, order.total());
                    row.setString(4, order.status());
                });
        database.batchUpdate(
                UPDATE, rows.changed().entrySet(), Math.max(1, rows.changed().size()), (row, order) -> {
                    row.setString(1, order.getValue());
                    row.setString(2, order.getKey());
                });
    }

    /** Of a batch: orders that were placed, as they stand at its end, and how far others have come. */
    private record Rows(Map<String, OrderView> placed, Map<String, String> changed) {}
}
