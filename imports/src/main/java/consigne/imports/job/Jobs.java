package consigne.imports.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** All imports there are. */
public final class Jobs {

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    public Jobs(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** Whether no earlier import of the same kind and queue is still to be worked on. */
    public boolean isFirst(UUID id) {
        return database.sql("""
                select not exists (
                    select from import earlier, import mine
                    where mine.id = ? and earlier.kind = mine.kind and earlier.queue = mine.queue
                        and earlier.status in ('QUEUED', 'RUNNING') and (earlier.received_at, earlier.id) < (mine.received_at, mine.id))
                """).param(id).query(Boolean.class).single();
    }

    /** Takes over the work on an import from whoever had it; empty if there is nothing left to do. */
    public Optional<ImportClaim> claim(UUID id, BooleanSupplier stopping) {
        return database.sql("""
                update import set run = run + 1, status = 'RUNNING'
                where id = ? and status in ('QUEUED', 'RUNNING')
                returning *
                """)
                .param(id)
                .query((row, _) -> new ImportClaim(job(row), row.getLong("run"), database, transaction, stopping))
                .optional();
    }

    /** Gives an import up, and says why; what was booked stays booked. */
    public void fail(UUID id, String reason) {
        database.sql(
                        "update import set run = run + 1, status = 'FAILED', failure = ?, finished_at = now() where id = ?")
                .params(reason, id)
                .update();
    }

    /** Ends an import that somebody cancels; false if it had ended. */
    public boolean cancel(UUID id) {
        return database.sql("""
                        update import set run = run + 1, status = 'CANCELLED', finished_at = now()
                        where id = ? and status in ('QUEUED', 'RUNNING')
                        """).param(id).update() > 0;
    }

    /** Forgets an import, and what stands in its reports. */
    public void remove(UUID id) {
        database.sql("delete from import where id = ?").param(id).update();
    }

    /** The imports that were received before another one, the newest first; all where none is given. */
    public List<Shown> before(@Nullable UUID other, int most) {
        return database.sql("""
                select *, extract(epoch from now() - stepped_at) as since from import
                where status <> 'RECEIVING' and (cast(:other as uuid) is null or (received_at, id) < (
                    select received_at, id from import where id = :other))
                order by received_at desc, id desc limit :most
                """)
                .param("other", other)
                .param("most", most)
                .query((row, _) -> new Shown(job(row), progress(row)))
                .list();
    }

    /** How many imports there are whose files were received. */
    public long count() {
        return database.sql("select count(*) from import where status <> 'RECEIVING'")
                .query(Long.class)
                .single();
    }

    /** An import, and how far it has got. */
    public record Shown(Job job, Progress progress) {}

    public Optional<Job> job(UUID id) {
        return database.sql("select * from import where id = ?")
                .param(id)
                .query((row, _) -> job(row))
                .optional();
    }

    public Progress progress(UUID id) {
        return database.sql("select *, extract(epoch from now() - stepped_at) as since from import where id = ?")
                .param(id)
                .query((row, _) -> progress(row))
                .single();
    }

    /** What the file holds, once that is known, as its kind of import has it. */
    public <T> Optional<T> found(UUID id, Class<T> type) {
        return figures("found", id, type);
    }

    /** What was booked of it so far, as its kind of import has it. */
    public <T> Optional<T> booked(UUID id, Class<T> type) {
        return figures("booked", id, type);
    }

    private <T> Optional<T> figures(String column, UUID id, Class<T> type) {
        return database.sql("select " + column + " from import where id = ?")
                .param(id)
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .single()
                .map(json -> Json.read(json, type));
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("queue"),
                row.getString("asked"),
                row.getBoolean("dry_run"),
                row.getString("initiator"),
                row.getString("correlation_id"),
                row.getString("causation_id"));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                Status.valueOf(row.getString("status")),
                Phase.valueOf(row.getString("phase")),
                row.getBoolean("dry_run"),
                row.getLong("busy_millis"),
                row.getLong("phase_millis"),
                Math.round(row.getDouble("since") * 1000),
                row.getDouble("lately_millis"),
                row.getDouble("lately_done"),
                row.getLong("bytes_total"),
                row.getLong("bytes_read"),
                row.getLong("bytes_of_header"),
                row.getLong("bytes_blank"),
                row.getLong("lines_read"),
                row.getLong("rows_read"),
                row.getLong("invoices"),
                row.getLong("matched_until"),
                row.getLong("booked_until"),
                row.getLong("sending_until"),
                row.getLong("sending_there"),
                row.getString("failure"));
    }
}
