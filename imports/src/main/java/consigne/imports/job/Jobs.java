package consigne.imports.job;

import consigne.api.Money;
import consigne.imports.mapping.Mappings;
import consigne.runtime.commands.Origin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** All imports there are. */
public final class Jobs {

    private static final Duration ABANDONED = Duration.ofHours(1);

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public Jobs(JdbcClient database, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Begins to receive an import, and forgets those whose sender went away in the middle. */
    public void receive(Job job) {
        Instant now = clock.instant();
        database.sql("delete from import where status = 'RECEIVING' and received_at < ?")
                .param(now.minus(ABANDONED).atOffset(ZoneOffset.UTC))
                .update();
        database.sql("""
                insert into import (id, mapping, definition, currency, dry_run, initiator, correlation_id,
                    causation_id, received_at)
                values (?, ?, ?::json, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        job.id(),
                        job.mappingName(),
                        Mappings.write(job.mapping()),
                        job.currency().getCurrencyCode(),
                        job.dryRun(),
                        job.initiator(),
                        job.correlationId(),
                        job.causationId(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Keeps the next part of a file. */
    public void receive(UUID id, int number, byte[] content) {
        database.sql("insert into import_chunk (import_id, number, content) values (?, ?, ?)")
                .params(id, number, content)
                .update();
    }

    /**
     * Says that the whole file is there; from now on it is somebody's turn to work on it.
     *
     * @param origin of the request, which may be that of an earlier try
     */
    public void received(UUID id, Origin origin, long bytes, Runnable alongside) {
        transaction.executeWithoutResult(_ -> {
            database.sql("""
                    update import set status = 'QUEUED', bytes_total = ?, received_at = ?, correlation_id = ?,
                        causation_id = ?
                    where id = ?
                    """)
                    .params(
                            bytes,
                            clock.instant().atOffset(ZoneOffset.UTC),
                            origin.correlationId(),
                            origin.commandId(),
                            id)
                    .update();
            alongside.run();
        });
    }

    /** The import that a request has begun. */
    public Optional<UUID> begunBy(String commandId) {
        return database.sql("select id from import where causation_id = ? and status <> 'RECEIVING'")
                .param(commandId)
                .query(UUID.class)
                .optional();
    }

    /** Forgets an import that was not received to its end. */
    public void forget(UUID id) {
        database.sql("delete from import where id = ? and status = 'RECEIVING'")
                .param(id)
                .update();
    }

    /** Whether no earlier import of the same books is still to be worked on. */
    public boolean isFirst(UUID id) {
        return database.sql("""
                select not exists (
                    select from import earlier, import mine
                    where mine.id = ? and earlier.mapping = mine.mapping and earlier.status in ('QUEUED', 'RUNNING')
                        and (earlier.received_at, earlier.id) < (mine.received_at, mine.id))
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

    public Optional<Job> job(UUID id) {
        return database.sql("select * from import where id = ?")
                .param(id)
                .query((row, _) -> job(row))
                .optional();
    }

    public Progress progress(UUID id) {
        return database.sql("select * from import where id = ?")
                .param(id)
                .query((row, _) -> progress(row))
                .single();
    }

    /** What the file holds, once that is known. */
    public Optional<Found> found(UUID id) {
        return figures("found", id, Found.class);
    }

    /** How many invoices differ from what was taken over of them before. */
    public long differing(UUID id) {
        return database.sql("select count(*) from import_difference where import_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    public Booked booked(UUID id) {
        return figures("booked", id, Booked.class).orElse(Booked.NOTHING);
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
                row.getString("mapping"),
                Mappings.read(row.getString("mapping"), row.getString("definition")),
                Money.currencyOf(row.getString("currency")),
                row.getBoolean("dry_run"),
                row.getString("initiator"),
                row.getString("correlation_id"),
                row.getString("causation_id"));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                Status.valueOf(row.getString("status")),
                Phase.valueOf(row.getString("phase")),
                row.getLong("busy_millis"),
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
