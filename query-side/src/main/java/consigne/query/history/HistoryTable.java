package consigne.query.history;

import static consigne.query.rows.RowColumn.fixed;
import static consigne.query.rows.RowColumn.key;

import consigne.api.Event;
import consigne.api.OrderId;
import consigne.query.recorded.Circumstances;
import consigne.query.recorded.Reasons;
import consigne.query.recorded.RecordedEvent;
import consigne.query.rows.RowColumn;
import consigne.query.rows.RowTable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What happened about orders. */
final class HistoryTable {

    static final RowTable<Line> TABLE = new RowTable<>(
            "order_history",
            List.of(
                    key("order_id", "uuid", Line::orderId),
                    key("position", it -> it.event.position()),
                    fixed("event", "text", it -> it.event.name()),
                    fixed("event_id", "text", it -> it.event.id()),
                    fixed("aggregate_id", "text", it -> it.event.aggregateId()),
                    fixed("sequence", it -> it.event.sequence()),
                    fixed("recorded_at", "timestamptz", it -> it.event.recordedAt()),
                    beside("occurred_at", "timestamptz", Circumstances::occurredAt),
                    beside("clock_doubtful", "boolean", Circumstances::clockDoubtful),
                    beside("actor", "text", Circumstances::actor),
                    beside("role", "text", Circumstances::role),
                    beside("channel", "text", Circumstances::channel),
                    beside("initiator", "text", Circumstances::initiator),
                    fixed("reason", "text", it -> Reasons.of(it.event)),
                    beside("command_id", "text", Circumstances::commandId),
                    beside("command", "text", Circumstances::command),
                    beside("correlation_id", "text", Circumstances::correlationId),
                    beside("causation_id", "text", Circumstances::causationId),
                    fixed("data", "json", it -> it.event.data())));

    private HistoryTable() {}

    /** An event in the history of an order. */
    record Line(OrderId orderId, RecordedEvent event) {}

    static @Nullable String sequence(Event event) {
        List<OrderId> orders = Concerned.by(event);
        return orders.isEmpty() ? null : orders.getFirst().toString();
    }

    static List<Line> lines(RecordedEvent event) {
        return Concerned.by(event.event()).stream()
                .map(order -> new Line(order, event))
                .toList();
    }

    private static RowColumn<Line> beside(
            String name, String type, Function<Circumstances, ? extends @Nullable Object> field) {
        return fixed(name, type, it -> field.apply(it.event.circumstances()));
    }
}
