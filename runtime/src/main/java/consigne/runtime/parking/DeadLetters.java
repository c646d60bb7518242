package consigne.runtime.parking;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What people do about what waits: events that a processor has parked, and tasks that fail. They are read in the view
 * {@code dead_letter}.
 */
public final class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final JdbcClient database;
    private final Retries retries;
    private final TransactionOperations transactions;

    DeadLetters(JdbcClient database, Retries retries, TransactionOperations transactions) {
        this.database = database;
        this.retries = retries;
        this.transactions = transactions;
    }

    /** Who gives a letter up, and why. */
    public record Discard(String actor, String role, String channel, String reason) {}

    /** A letter, as far as it must be known to be found; a task has no position. */
    private record Found(
            String id,
            String taker,
            String sequence,
            @Nullable Long position) {

        /** What the scheduler knows a task by. */
        String instance() {
            return id.substring(taker.length() + 1);
        }
    }

    /** Tries a letter now, and then what waits behind it, until something fails; nothing where there is none. */
    public Optional<Retried> retry(String id) {
        return find(id).map(letter -> {
            if (letter.position() != null) {
                return retries.tryNow(letter.taker(), letter.sequence());
            }
            return database.sql("""
                                    update scheduled_tasks set execution_time = now(), version = version + 1
                                    where task_name = ? and task_instance = ? and not picked""").params(letter.taker(), letter.instance()).update() == 1
                    ? Retried.DUE
                    : Retried.BUSY;
        });
    }

    /**
     * Gives an event once more to a processor that has taken it: parked first, so that whatever follows of its sequence
     * waits meanwhile, as it does with any other.
     */
    public Retried takeAgain(String processor, String sequence, long position) {
        return retries.takeAgain(processor, sequence, position);
    }

    /**
     * Has letters tried within a second, or as soon as it is their turn.
     *
     * @param fingerprint those of one cause; all where there is none
     * @return how many there are
     */
    public int retryAll(@Nullable String fingerprint) {
        return transactions.execute(_ -> {
            database.sql("""
                            update parked_event set try_at = now()
                            where try_at > now() and (:cause::text is null or fingerprint = :cause)""").param("cause", fingerprint).update();
            database.sql("""
                            update scheduled_tasks task set execution_time = now(), version = version + 1
                            from dead_letter letter
                            where letter.id = task_name || '-' || task_instance and task_name = letter.taker
                                and not picked and execution_time > now()
                                and (:cause::text is null or letter.fingerprint = :cause)""").param("cause", fingerprint).update();
            return database.sql("""
                            select count(*) from dead_letter
                            where discarded_at is null and (:cause::text is null or fingerprint = :cause)""")
                    .param("cause", fingerprint)
                    .query(Integer.class)
                    .single();
        });
    }

    /**
     * Gives a letter up for good, and lets go on what waits behind it; nothing where it is tried just now, or is there
     * no more.
     */
    public boolean discard(String id, Discard why) {
        boolean discarded = transactions.execute(transaction -> {
            boolean done = find(id).filter(letter -> remember(letter, why) && remove(letter))
                    .isPresent();
            if (!done) {
                transaction.setRollbackOnly();
            }
            return done;
        });
        if (discarded) {
            LOG.warn("{} ({}) discarded the dead letter {}: {}", why.actor(), why.role(), id, why.reason());
        }
        return discarded;
    }

    private Optional<Found> find(String id) {
        return database.sql(
                        "select id, taker, sequence, position from dead_letter where id = ? and discarded_at is null")
                .param(id)
                .query((row, _) -> new Found(
                        row.getString("id"),
                        row.getString("taker"),
                        row.getString("sequence"),
                        row.getObject("position", Long.class)))
                .optional();
    }

    private boolean remember(Found letter, Discard why) {
        return database.sql("""
                        insert into discarded_letter (id, kind, taker, sequence, position, name, payload, cause,
                            fingerprint, since, tries, actor, role, channel, reason)
                        select id, kind, taker, sequence, position, name, payload, cause, fingerprint, since, tries,
                            :actor, :role, :channel, :reason
                        from dead_letter where id = :id and discarded_at is null
                        on conflict (id) do update set cause = excluded.cause, since = excluded.since,
                            discarded_at = now(), actor = excluded.actor, role = excluded.role,
                            channel = excluded.channel, reason = excluded.reason""")
                        .param("id", letter.id())
                        .param("actor", why.actor())
                        .param("role", why.role())
                        .param("channel", why.channel())
                        .param("reason", why.reason())
                        .update()
                == 1;
    }

    private boolean remove(Found letter) {
        return letter.position() == null
                ? database.sql("delete from scheduled_tasks where task_name = ? and task_instance = ? and not picked")
                                .params(letter.taker(), letter.instance())
                                .update()
                        == 1
                : database.sql("""
                                delete from parked_event where ctid in (
                                    select ctid from parked_event where processor = ? and position = ?
                                    for update skip locked)""").params(letter.taker(), letter.position()).update() == 1;
    }
}
