package consigne.runtime.parking;

import consigne.runtime.FailureCause;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The events that processors have set aside, by their positions: what they say is read from the event store, so that a
 * row which is repaired there needs no repair here. All methods join the transaction at hand.
 */
final class ParkedEvents {

    private final JdbcClient database;

    ParkedEvents(JdbcClient database) {
        this.database = database;
    }

    /** An event that waits. */
    record Parked(String sequence, long position) {}

    /** Sets an event aside; whether it was not set aside before. */
    boolean park(
            String processor, ParkingKind kind, Parked parked, EventMessage<?> event, @Nullable Throwable failure) {
        FailureCause cause = failure == null ? null : FailureCause.of(failure);
        return database.sql("""
                                insert into parked_event
                                    (processor, kind, sequence, position, event_id, cause, fingerprint)
                                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .param(processor)
                        .param(kind.word())
                        .param(parked.sequence())
                        .param(parked.position())
                        .param(event.getIdentifier())
                        .param(cause == null ? null : cause.words())
                        .param(cause == null ? null : cause.fingerprint())
                        .update()
                == 1;
    }

    /** Whether events of a sequence wait; nobody tries them again until the transaction ends. */
    boolean holds(String processor, String sequence) {
        return !database.sql("select position from parked_event where processor = ? and sequence = ? for update")
                .param(processor)
                .param(sequence)
                .query(Long.class)
                .list()
                .isEmpty();
    }

    /** All sequences of which events wait. */
    Set<String> sequences(String processor) {
        return database.sql("select distinct sequence from parked_event where processor = ?")
                .param(processor)
                .query(String.class)
                .set();
    }

    /** Whether tasks of the scheduler fail, which wait as events do. */
    boolean tasksFail() {
        return database.sql("select exists (select from task_failure)")
                .query(Boolean.class)
                .single();
    }

    /** The first event of a sequence whose next try is due, and which nobody else tries. */
    Optional<Parked> firstDue(String processor) {
        return database.sql("""
                        select sequence, position from parked_event due
                        where processor = ? and try_at <= now() and not exists (
                            select from parked_event before where before.processor = due.processor
                                and before.sequence = due.sequence and before.position < due.position)
                        order by try_at limit 1 for update skip locked""")
                .param(processor)
                .query((row, _) -> new Parked(row.getString("sequence"), row.getLong("position")))
                .optional();
    }

    /** The first event of a sequence, unless somebody else tries it. */
    Optional<Parked> first(String processor, String sequence) {
        return database.sql("""
                        select sequence, position from parked_event
                        where processor = :processor and sequence = :sequence and position = (
                            select min(position) from parked_event
                            where processor = :processor and sequence = :sequence)
                        for update skip locked""")
                .param("processor", processor)
                .param("sequence", sequence)
                .query((row, _) -> new Parked(row.getString("sequence"), row.getLong("position")))
                .optional();
    }

    /** Lets an event go that was taken after all; what follows it may be tried at once. */
    void release(String processor, Parked taken) {
        database.sql("delete from parked_event where processor = ? and position = ?")
                .param(processor)
                .param(taken.position())
                .update();
    }

    /** Notes that an event could not be taken again, and doubles the pause, up to a minute. */
    void keep(String processor, Parked parked, Throwable failure) {
        FailureCause cause = FailureCause.of(failure);
        database.sql("""
                        update parked_event set cause = ?, fingerprint = ?, tries = tries + 1,
                            try_at = now() + least(interval '1 minute', interval '1 second' * power(2, least(tries, 6)))
                        where processor = ? and position = ?""")
                .param(cause.words())
                .param(cause.fingerprint())
                .param(processor)
                .param(parked.position())
                .update();
    }

    /** Has a sequence tried at once; whether anything of it waits that nobody tries just now. */
    boolean hurry(String processor, String sequence) {
        return database.sql("""
                                update parked_event set try_at = now() where ctid in (
                                    select ctid from parked_event where processor = ? and sequence = ?
                                    for update skip locked)""").params(processor, sequence).update() > 0;
    }

    /** Has everything tried at once, as after a start: the code may be another. */
    void hurry(String processor) {
        database.sql("update parked_event set try_at = now() where processor = ?")
                .param(processor)
                .update();
    }
}
