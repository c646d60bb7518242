package consigne.web.webhook;

import consigne.runtime.signing.WebhookSignatures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes each signed message once, on all processes that share a database.
 *
 * <p>A provider that tells the same again signs it again, with a later time: that is another message, and that it takes
 * effect once is up to who carries it out.
 */
public final class TakenWebhooks {

    /** How far the clocks of processes may differ. */
    private static final Duration LEEWAY = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final Clock clock;

    TakenWebhooks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Carries out what a genuine message asks for, unless that very message was taken before.
     *
     * @param timestamp the time that was signed
     * @param signature names the message: nobody can make another one for it
     */
    public <T> T once(String timestamp, String signature, Supplier<T> carryingOut) {
        take(timestamp, signature);
        try {
            return carryingOut.get();
        } catch (RuntimeException | Error failed) {
            letGo(signature, failed);
            throw failed;
        }
    }

    int purge() {
        return database.sql("delete from webhook_taken where good_until < :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void take(String timestamp, String signature) {
        Instant goodUntil = Instant.ofEpochSecond(Long.parseLong(timestamp))
                .plus(WebhookSignatures.TOLERANCE)
                .plus(LEEWAY);
        int taken = database.sql(
                        "insert into webhook_taken (signature, good_until) values (:signature, :until) on conflict do"
                                + " nothing")
                .param("signature", signature)
                .param("until", goodUntil.atOffset(ZoneOffset.UTC))
                .update();
        if (taken == 0) {
            throw new WebhookReplayed();
        }
    }

    /** What was not carried out may come again as it is. */
    private void letGo(String signature, Throwable failed) {
        try {
            database.sql("delete from webhook_taken where signature = :signature")
                    .param("signature", signature)
                    .update();
        } catch (RuntimeException away) {
            failed.addSuppressed(away);
        }
    }
}
