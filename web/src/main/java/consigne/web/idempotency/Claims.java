package consigne.web.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who has which request in hand, and what was answered, for all processes that share a database.
 *
 * <p>A claim lasts for a while: the next try takes over from a process that died, under the same command id. Time is
 * the database's, because the clocks of processes differ.
 */
final class Claims {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private static final String CLAIM = """
            insert into idempotency_key as held
                   (caller, operation, key, body_hash, command_id, claim_id, claimed_until)
            values (:caller, :operation, :key, :bodyHash, :commandId, :claimId,
                    clock_timestamp() + make_interval(secs => :lease))
            on conflict (caller, operation, key) do update
               set claim_id = excluded.claim_id, claimed_until = excluded.claimed_until
             where held.status is null
               and held.body_hash = excluded.body_hash
               and held.claimed_until <= clock_timestamp()
            returning command_id
            """;

    private static final String HELD = """
            select body_hash = :bodyHash as same_body, status, headers, body
              from idempotency_key
             where caller = :caller and operation = :operation and key = :key
            """;

    private static final String KEEP = """
            update idempotency_key set status = :status, headers = :headers, body = :body
             where caller = :caller and operation = :operation and key = :key
               and claim_id = :claimId and status is null
            """;

    private static final String RELEASE = """
            update idempotency_key set claimed_until = '-infinity'
             where caller = :caller and operation = :operation and key = :key
               and claim_id = :claimId and status is null
            """;

    private final JdbcClient database;
    private final JsonMapper json;
    private final Duration lease;

    Claims(JdbcClient database, JsonMapper json, Duration lease) {
        this.database = database;
        this.json = json;
        this.lease = lease;
    }

    /**
     * Claims a request.
     *
     * @param commandId the id that its command is to have, unless an earlier try has given it one
     */
    Claim claim(Scope scope, byte[] bodyHash, UUID commandId) {
        UUID claimId = UUID.randomUUID();
        while (true) {
            Optional<UUID> claimed = in(scope, CLAIM)
                    .param("bodyHash", bodyHash)
                    .param("commandId", commandId)
                    .param("claimId", claimId)
                    .param("lease", lease.toMillis() / 1000.0)
                    .query(UUID.class)
                    .optional();
            if (claimed.isPresent()) {
                return new Claim.Mine(scope, claimed.get(), claimId);
            }
            Optional<Claim> held = in(scope, HELD)
                    .param("bodyHash", bodyHash)
                    .query(this::held)
                    .optional();
            if (held.isPresent()) {
                return held.get();
            }
        }
    }

    /** Keeps the answer of a request that was carried out, unless another try has taken over since. */
    void keep(Claim.Mine mine, KeptAnswer answer) {
        in(mine.scope(), KEEP)
                .param("claimId", mine.claimId())
                .param("status", answer.status())
                .param("headers", json.writeValueAsString(answer.headers()))
                .param("body", answer.body())
                .update();
    }

    /** Lets the next try carry a request out at once. */
    void release(Claim.Mine mine) {
        in(mine.scope(), RELEASE).param("claimId", mine.claimId()).update();
    }

    /** Forgets the requests that were first sent before an instant. */
    int purge(Instant before) {
        return database.sql("delete from idempotency_key where created_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec in(Scope scope, String sql) {
        return database.sql(sql)
                .param("caller", scope.caller())
                .param("operation", scope.operation())
                .param("key", scope.key());
    }

    private Claim held(ResultSet row, int index) throws SQLException {
        if (!row.getBoolean("same_body")) {
            return new Claim.OtherBody();
        }
        int status = row.getInt("status");
        return row.wasNull()
                ? new Claim.InProgress()
                : new Claim.Answered(new KeptAnswer(
                        status, json.readValue(row.getString("headers"), HEADERS), row.getBytes("body")));
    }
}
