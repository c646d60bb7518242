package consigne.benchmarks.own;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the read models have taken so far. */
@Component
public class ReadModels {

    private static final String SHOWN = "select order_id::text from orders where order_id = any(?)";
    private static final String CONFIRMED = "select order_id from orders where status = 'confirmed'";
    private static final String CLOSED = "select count(*) from orders where order_id = any(?) and status = 'closed'";

    private final EventProcessingConfiguration processing;
    private final JdbcClient database;

    ReadModels(EventProcessingConfiguration processing, JdbcClient database) {
        this.processing = processing;
        this.database = database;
    }

    /** Waits until all of them have got to a position. */
    public void awaitPosition(long position) throws InterruptedException {
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

    /** Those of some orders that are shown. */
    List<String> shownOf(Collection<String> orderIds) {
        return those(SHOWN, orderIds);
    }

    /** Those of some orders that are shown to be confirmed. */
    List<String> confirmedOf(Collection<String> orderIds) {
        return those(SHOWN + " and status = 'confirmed'", orderIds);
    }

    private List<String> those(String query, Collection<String> orderIds) {
        UUID[] ids = orderIds.stream().map(UUID::fromString).toArray(UUID[]::new);
        return database.sql(query).param(ids).query(String.class).list();
    }

    /** All that are shown to be confirmed. */
    List<UUID> confirmed() {
        return database.sql(CONFIRMED).query(UUID.class).list();
    }

    /** How many of some orders are shown to be closed. */
    long closed(List<UUID> orders) {
        return database.sql(CLOSED)
                .param(orders.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }
}
