package consigne.query.history;

import static consigne.web.permission.Role.SUPPORT;

import consigne.api.OrderId;
import consigne.api.Page;
import consigne.api.history.HistoryCause;
import consigne.api.history.HistoryDiscard;
import consigne.api.history.HistoryEntry;
import consigne.query.asof.AsOf;
import consigne.query.asof.Mark;
import consigne.query.asof.TimeTravel;
import consigne.query.consistency.Reads;
import consigne.query.lists.Cursor;
import consigne.query.lists.CursorPart;
import consigne.query.lists.Limit;
import consigne.query.lists.PageQuery;
import consigne.query.rows.TableRow;
import consigne.query.rows.ViewJson;
import consigne.web.permission.PermittedTo;
import consigne.web.problem.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Reads(value = HistoryConfiguration.HISTORY, row = "id")
@Tag(name = "orders")
class HistoryController {

    private final JdbcClient database;
    private final TimeTravel past;

    HistoryController(JdbcClient database, TimeTravel past) {
        this.database = database;
        this.past = past;
    }

    @GetMapping("/api/orders/{id}/history")
    @PermittedTo(SUPPORT)
    @Operation(
            summary = "Tells what happened about an order, in order",
            description = "Also what happened to its payment, to the stock, to the customer's deposit account and in"
                    + " credit notes; who did it, why, and what led to it.")
    ResponseEntity<Page<HistoryEntry>> history(
            @Parameter(example = "0198c5f0-7d3a-7c11-9d5e-2f6a1b3c4d5e") @PathVariable OrderId id,
            @Parameter(description = AsOf.LIST) @RequestParam @Nullable Mark asOf,
            @RequestParam @Nullable Cursor cursor,
            @RequestParam(defaultValue = Limit.USUAL) Limit limit,
            @Parameter(description = PageQuery.TOTAL) @RequestParam(defaultValue = "false") boolean total) {
        return past.list(asOf, position -> history(id, position, cursor, limit, total));
    }

    private Page<HistoryEntry> history(
            OrderId id, @Nullable Long upTo, @Nullable Cursor cursor, Limit limit, boolean total) {
        Page<HistoryEntry> page = PageQuery.of(database, """
                        select h.*, c.position as cause_position, c.event as cause_event,
                            (select json_agg(json_build_object('taker', taker, 'at', discarded_at, 'reason', d.reason,
                                    'by', json_build_object('subject', d.actor, 'role', d.role, 'channel', d.channel)))
                                from discarded_letter d where d.position = h.position) as discarded
                        from order_history h
                        left join order_history c on c.order_id = h.order_id and c.event_id = h.causation_id
                        """)
                .where("h.order_id = :id::uuid", "id", id)
                .where("h.position <= :up_to::bigint", "up_to", upTo)
                .after(cursor, "h.position > :position::bigint", CursorPart.number("position"))
                .counted(total)
                .page("h.position", limit, (row, _) -> entry(row), entry -> Cursor.after(entry.position()));
        if (page.items().isEmpty() && cursor == null) {
            throw new NotFound("order", id);
        }
        return page;
    }

    private static HistoryEntry entry(ResultSet row) throws SQLException {
        return new HistoryEntry(
                row.getLong("position"),
                row.getString("event"),
                row.getString("event_id"),
                row.getString("aggregate_id"),
                row.getLong("sequence"),
                TableRow.instant(row, "recorded_at"),
                TableRow.instantOrNull(row, "occurred_at"),
                row.getBoolean("clock_doubtful") ? true : null,
                TableRow.actor(row),
                row.getString("initiator"),
                row.getString("reason"),
                row.getString("correlation_id"),
                new HistoryCause(
                        row.getString("command_id"),
                        row.getString("command"),
                        row.getString("causation_id"),
                        TableRow.optional(row, "cause_position", Long::valueOf),
                        row.getString("cause_event")),
                ViewJson.object(row.getString("data")),
                TableRow.optional(row, "discarded", json -> ViewJson.list(json, HistoryDiscard.class)));
    }
}
