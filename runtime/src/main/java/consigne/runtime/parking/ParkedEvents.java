package consigne.runtime.parking;

import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The events that processors have set aside, by their positions: what they say is read from the event store, so that a
 * row which is repaired there needs no repair here. All methods join the transaction at hand.
 */
final class ParkedEvents {

    private static final int LONGEST = 1_000;

    private final JdbcClient database;

    ParkedEvents(JdbcClient database) {
        this.database = database;
    }

    /** An event that waits. */
    record Parked(String sequence, long position) {}

    /** Sets an event aside; whether it was not set aside before. */
    boolean park(String processor, Parked parked, EventMessage<?> event, @Nullable Throwable cause) {
        return database.sql("""
                                insert into parked_event (processor, sequence, position, event_id, cause)
                                values (?, ?, ?, ?, ?) on conflict do nothing""")
                        .param(processor)
                        .param(parked.sequence())
                        .param(parked.position())
                        .param(event.getIdentifier())
                        .param(cause == null ? null : words(cause))
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

    /** Lets an event go that was taken after all; what follows it may be tried at once. */
    void release(String processor, Parked taken) {
        database.sql("delete from parked_event where processor = ? and position = ?")
                .param(processor)
                .param(taken.position())
                .update();
    }

    /** Notes that an event could not be taken again, and doubles the pause, up to a minute. */
    void keep(String processor, Parked parked, Throwable cause) {
        database.sql("""
                        update parked_event set cause = ?, tries = tries + 1,
                            try_at = now() + least(interval '1 minute', interval '1 second' * power(2, least(tries, 6)))
                        where processor = ? and position = ?""")
                .param(words(cause))
                .param(processor)
                .param(parked.position())
                .update();
    }

    /** What failed, and what that comes from; the texts in between repeat one or the other. */
    private static String words(Throwable failure) {
        String root = failure.getCause() == null ? "" : ": " + NestedExceptionUtils.getMostSpecificCause(failure);
        String words = (failure + root).replace("\0", "");
        return words.substring(0, Math.min(words.length(), LONGEST));
    }

    /** Has everything tried at once, as after a start: the code may be another. */
    void hurry(String processor) {
        database.sql("update parked_event set try_at = now() where processor = ?")
                .param(processor)
                .update();
    }
}
