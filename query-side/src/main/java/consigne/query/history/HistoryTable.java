package consigne.query.history;

import static consigne.query.rows.Column.number;
import static consigne.query.rows.Column.text;

import consigne.api.Event;
import consigne.api.OrderId;
import consigne.query.recorded.Circumstances;
import consigne.query.recorded.Reasons;
import consigne.query.recorded.RecordedEvent;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what happened about orders. */
record HistoryTable(JdbcClient database) {

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

    void insert(List<Line> lines) {
        database.sql("""
                        insert into order_history (order_id, position, event, event_id, aggregate_id, sequence,
                            recorded_at, occurred_at, clock_doubtful, actor, role, channel, initiator, reason, command_id, command,
                            correlation_id, causation_id, data)
                        select * from unnest(:order_id::uuid[], :position::bigint[], :event::text[],
                            :event_id::text[], :aggregate_id::text[], :sequence::bigint[],
                            :recorded_at::timestamptz[], :occurred_at::timestamptz[], :clock_doubtful::boolean[], :actor::text[], :role::text[],
                            :channel::text[], :initiator::text[], :reason::text[], :command_id::text[],
                            :command::text[], :correlation_id::text[], :causation_id::text[], :data::json[])
                        """)
                .param("order_id", text(lines, Line::orderId))
                .param("position", number(lines, it -> it.event.position()))
                .param("event", text(lines, it -> it.event.name()))
                .param("event_id", text(lines, it -> it.event.id()))
                .param("aggregate_id", text(lines, it -> it.event.aggregateId()))
                .param("sequence", number(lines, it -> it.event.sequence()))
                .param("recorded_at", text(lines, it -> it.event.recordedAt()))
                .param("occurred_at", beside(lines, Circumstances::occurredAt))
                .param(
                        "clock_doubtful",
                        text(lines, it -> it.event.circumstances().clockDoubtful()))
                .param("actor", beside(lines, Circumstances::actor))
                .param("role", beside(lines, Circumstances::role))
                .param("channel", beside(lines, Circumstances::channel))
                .param("initiator", beside(lines, Circumstances::initiator))
                .param("reason", text(lines, it -> Reasons.of(it.event)))
                .param("command_id", beside(lines, Circumstances::commandId))
                .param("command", beside(lines, Circumstances::command))
                .param("correlation_id", beside(lines, Circumstances::correlationId))
                .param("causation_id", beside(lines, Circumstances::causationId))
                .param("data", text(lines, it -> it.event.data()))
                .update();
    }

    private static @Nullable String[] beside(List<Line> lines, Function<Circumstances, @Nullable Object> field) {
        return text(lines, it -> field.apply(it.event.circumstances()));
    }
}
