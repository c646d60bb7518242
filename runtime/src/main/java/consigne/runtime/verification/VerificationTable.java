package consigne.runtime.verification;

import consigne.eventstore.Verification;
import consigne.eventstore.Verification.Broken;
import consigne.eventstore.Verification.Intact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps how walks along the chain went; the last hundred of them. */
record VerificationTable(JdbcClient database) {

    private static final String SILENT = "seen_at < now() - interval '30 seconds'";

    /** Begins one, unless another goes on, here or in another process; its number. */
    Optional<Long> begin() {
        database.sql("update chain_verification set status = 'unfinished', ended_at = seen_at"
                        + " where status = 'running' and " + SILENT)
                .update();
        database.sql("delete from chain_verification where id <= (select max(id) - 99 from chain_verification)")
                .update();
        return database.sql("""
                        insert into chain_verification (status, head)
                        select 'running', (select coalesce(max(position), 0) from event)
                        on conflict do nothing returning id""").query(Long.class).optional();
    }

    void goesOn(long id, long verified) {
        database.sql("update chain_verification set seen_at = now(), verified = ? where id = ?")
                .params(verified, id)
                .update();
    }

    void ends(long id, Verification found) {
        switch (found) {
            case Intact intact -> end(id, "intact", intact.lastPosition(), null, null);
            case Broken broken ->
                end(
                        id,
                        "broken",
                        broken.position() - 1,
                        broken.position(),
                        broken.fault().name().toLowerCase(Locale.ROOT));
        }
    }

    void fails(long id) {
        database.sql("update chain_verification set status = 'unfinished', ended_at = now() where id = ?")
                .param(id)
                .update();
    }

    /** The newest; the one that goes on, where one does. */
    Optional<ChainVerification> last() {
        return database.sql("select *, status = 'running' and " + SILENT
                        + " as silent from chain_verification order by id desc limit 1")
                .query((row, _) -> read(row))
                .optional();
    }

    private void end(long id, String status, long verified, @Nullable Long position, @Nullable String fault) {
        database.sql("""
                        update chain_verification
                        set status = ?, ended_at = now(), verified = ?, position = ?::bigint, fault = ?
                        where id = ?""")
                .param(status)
                .param(verified)
                .param(position)
                .param(fault)
                .param(id)
                .update();
    }

    private static ChainVerification read(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new ChainVerification(
                row.getBoolean("silent") ? "unfinished" : row.getString("status"),
                instant(row, "begun_at"),
                ended == null ? null : ended.toInstant(),
                row.getLong("verified"),
                row.getLong("head"),
                row.getObject("position", Long.class),
                row.getString("fault"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
