package consigne.imports.job;

import consigne.runtime.commands.Origin;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Files on their way in. */
public final class Uploads {

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public Uploads(JdbcClient database, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Begins to receive an import. */
    public void receive(Job job) {
        Instant now = clock.instant();
        database.sql("""
                insert into import (id, kind, queue, asked, dry_run, initiator, correlation_id, causation_id,
                    received_at)
                values (?, ?, ?, ?::json, ?, ?, ?, ?, ?)
                """)
                .params(
                        job.id(),
                        job.kind(),
                        job.queue(),
                        job.asked(),
                        job.dryRun(),
                        job.initiator(),
                        job.correlationId(),
                        job.causationId(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Keeps the next part of a file. */
    public void receive(UUID id, int number, byte[] content) {
        database.sql("update import set touched_at = now() where id = ?")
                .param(id)
                .update();
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

    /** Forgets imports whose sender, or whose process, went away in the middle. */
    public void forgetAbandoned() {
        database.sql("""
                delete from import where status = 'RECEIVING' and touched_at < now() - interval '10 minutes'
                """).update();
    }
}
