package consigne.benchmarks.own;

import consigne.api.OrderId;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the read models have taken so far. */
@Component
class ReadModels {

    private static final String SEEN = "select exists (select from orders where order_id = ?)";
    private static final String IS_CONFIRMED =
            "select exists (select from orders where order_id = ? and status = 'confirmed')";
    private static final String CONFIRMED = "select order_id::text from orders where status = 'confirmed'";
    private static final String LEFT = "select count(*) from orders where order_id = any(?) and status = ?";

    private final EventProcessingConfiguration processing;
    private final JdbcClient database;

    ReadModels(EventProcessingConfiguration processing, JdbcClient database) {
        this.processing = processing;
        this.database = database;
    }

    void awaitPosition(long position) throws InterruptedException {
        while (!processing.eventProcessors().values().stream()
                .allMatch(processor -> hasReached((StreamingEventProcessor) processor, position))) {
            Thread.sleep(1);
        }
    }

    private static boolean hasReached(StreamingEventProcessor processor, long position) {
        var segments = processor.processingStatus().values();
        return !segments.isEmpty()
                && segments.stream()
                        .allMatch(segment -> segment.getCurrentPosition().orElse(-1) >= position);
    }

    boolean showsOrder(String orderId) {
        return database.sql(SEEN)
                .param(UUID.fromString(orderId))
                .query(Boolean.class)
                .single();
    }

    boolean showsConfirmed(String orderId) {
        return database.sql(IS_CONFIRMED)
                .param(UUID.fromString(orderId))
                .query(Boolean.class)
                .single();
    }

    /** The orders that are shown to be confirmed, and nothing more yet. */
    List<OrderId> confirmed() {
        return database.sql(CONFIRMED).query(String.class).list().stream()
                .map(OrderId::new)
                .toList();
    }

    void awaitStatus(List<OrderId> orders, String status) throws InterruptedException {
        UUID[] ids =
                orders.stream().map(order -> UUID.fromString(order.value())).toArray(UUID[]::new);
        while (database.sql(LEFT).params(ids, status).query(Long.class).single() < ids.length) {
            Thread.sleep(20);
        }
    }
}
