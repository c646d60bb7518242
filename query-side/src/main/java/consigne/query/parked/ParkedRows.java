package consigne.query.parked;

import consigne.api.OrderId;
import consigne.api.order.view.OrderWait;
import consigne.runtime.parking.ParkedSequences;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows which rows of the read models are behind, because events about them are parked. */
@Component
public final class ParkedRows {

    private final JdbcClient database;
    private final ParkedSequences sequences;

    ParkedRows(JdbcClient database, ParkedSequences sequences) {
        this.database = database;
        this.sequences = sequences;
    }

    /**
     * The first event that a row, or one of several, does not show.
     *
     * @param position where it stands among all events
     * @param since when it was parked
     */
    public record Missing(long position, Instant since) {}

    /** Whether any row of a read model was behind a moment ago; costs nothing. */
    public boolean seemAny(String readModel) {
        return sequences.seemAny(readModel);
    }

    /**
     * What is missing, as the database has it now.
     *
     * @param row what the row is asked for by, such as an order's id; all rows where there is none
     */
    public Optional<Missing> missing(String readModel, @Nullable String row) {
        return database.sql("""
                        select position, parked_at from parked_event
                        where processor = :model and (:row::text is null
                            or ':' || lower(sequence) like '%:' || replace(lower(:row::text), '_', '\\_'))
                        order by position limit 1""")
                .param("model", readModel)
                .param("row", row)
                .query((parked, _) -> new Missing(
                        parked.getLong("position"),
                        parked.getTimestamp("parked_at").toInstant()))
                .optional();
    }

    /** All that waits about an order: where what is shown is behind, and where it does not go on. */
    public List<OrderWait> about(OrderId order) {
        if (!sequences.seemAny()) {
            return List.of();
        }
        return database.sql("""
                        select taker, since, id from dead_letter
                        where discarded_at is null and sequence = ? order by since, id""")
                .param(order.toString())
                .query((letter, _) -> new OrderWait(
                        letter.getString("taker"), letter.getTimestamp("since").toInstant(), letter.getString("id")))
                .list();
    }
}
