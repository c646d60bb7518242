package consigne.query.sagas;

import consigne.api.OrderId;
import consigne.api.Page;
import consigne.query.lists.Cursor;
import consigne.query.lists.CursorPart;
import consigne.query.lists.Limit;
import consigne.query.lists.PageQuery;
import consigne.query.rows.TableRow;
import consigne.query.rows.ViewJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what sagas keep of themselves, together with what of theirs is parked. */
@Component
final class SagaTable {

    /**
     * A deadline is a command that is sent within moments: what has not come of it in a minute has not come at all.
     * What waits of an order is the fulfilment's, but for what its receipts wait by.
     */
    private static final String SAGAS = """
            select * from (
                with waiting as materialized (
                    select case taker when 'receipt-clerk' then taker else 'fulfilment' end as held_up, sequence,
                        json_agg(id order by since) as letters, min(since) as since, bool_or(kind = 'saga') as of_saga
                    from dead_letter where discarded_at is null and kind <> 'read-model' group by held_up, sequence),
                begun as (
                    select saga, saga_id, state, waits_for, waits_until, to_come, since, begun_at, ended
                    from saga_progress
                    union all
                    select held_up, sequence, 'not-begun', null, null, '[]', since, since, false
                    from waiting
                    where of_saga
                        and not exists (select from saga_progress where saga_id = sequence and saga = held_up))
                select saga.*, letters,
                    case when ended then 'ended'
                        when letters is not null or waits_until < now() - interval '1 minute' then 'stuck'
                        when waits_until is not null or waits_for = 'payment-provider' then 'waiting'
                        else 'running' end as status
                from begun saga left join waiting on sequence = saga_id and held_up = saga
                where %s) found""";

    private static final String STEPS = """
            select step, name, target, outcome, rule, due_at, taken_at, position, event
            from saga_step where saga = ? and saga_id = ? order by position, place""";

    private final JdbcClient database;

    SagaTable(JdbcClient database) {
        this.database = database;
    }

    /** Those that have begun last first. */
    Page<SagaView> page(
            @Nullable SagaName saga, @Nullable SagaStatus status, @Nullable Cursor cursor, Limit limit, boolean total) {
        String which = status == null ? "true" : status == SagaStatus.ENDED ? "ended" : "not ended";
        return PageQuery.of(database, SAGAS.formatted(which))
                .where("saga = :which", "which", saga)
                .where("status = :status", "status", status)
                .after(
                        cursor,
                        "(begun_at, saga_id, saga) < (:begun_at::timestamptz, :saga_id, :saga)",
                        CursorPart.instant("begun_at"),
                        new CursorPart("saga_id", OrderId::new),
                        CursorPart.text("saga"))
                .counted(total)
                .page(
                        "begun_at desc, saga_id desc, saga desc",
                        limit,
                        (row, _) -> saga(row),
                        found -> Cursor.after(found.begunAt(), found.id(), found.saga()));
    }

    Optional<SagaView> find(SagaName saga, String id) {
        return database.sql(SAGAS.formatted("saga_id = ? and saga = ?"))
                .params(id, saga.toString())
                .query((row, _) -> saga(row))
                .optional();
    }

    /** The position of the last event that a saga has taken. */
    long lastEvent(String saga, String id) {
        return database.sql("select position from saga_progress where saga = ? and saga_id = ?")
                .params(saga, id)
                .query(Long.class)
                .single();
    }

    private SagaView saga(ResultSet row) throws SQLException {
        String id = row.getString("saga_id");
        String saga = row.getString("saga");
        return new SagaView(
                id,
                version(id),
                saga,
                SagaStatus.named(row.getString("status")),
                row.getString("state"),
                row.getString("waits_for"),
                TableRow.instant(row, "since"),
                TableRow.instantOrNull(row, "waits_until"),
                row.getString("letters") == null ? List.of() : ViewJson.list(row.getString("letters"), String.class),
                database.sql(STEPS)
                        .params(saga, id)
                        .query((step, _) -> step(step))
                        .list(),
                ViewJson.list(row.getString("to_come"), String.class),
                TableRow.instant(row, "begun_at"));
    }

    private long version(String order) {
        return database.sql("select version from orders where order_id::text = ?")
                .param(order)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private static SagaStepView step(ResultSet row) throws SQLException {
        return new SagaStepView(
                row.getString("step"),
                row.getString("name"),
                row.getString("target"),
                row.getString("outcome"),
                row.getString("rule"),
                TableRow.instantOrNull(row, "due_at"),
                TableRow.instant(row, "taken_at"),
                row.getLong("position"),
                row.getString("event"));
    }
}
