package consigne.eventstore.writing;

import consigne.eventstore.chain.Head;
import consigne.eventstore.event.CommandStep;
import consigne.eventstore.event.EventContent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Looks at what is stored while the head is locked, so that it stays true until the transaction ends. */
final class HeadLock {

    /** Two statements in one round trip; the second sees all that was committed before the lock was had. */
    private static final String LOCK_AND_READ_HEAD = """
            select 1 from event_head for update;
            select position, hash, latest_at from event order by position desc limit 1""";

    private static final String STORED_SEQUENCES = """
            select e.aggregate_id, e.sequence from unnest(?, ?) as a(aggregate_id, sequence)
            join event e on e.aggregate_id = a.aggregate_id and e.sequence = a.sequence""";

    private static final String STORED_COMMANDS = """
            select e.command_id, e.position,
                   coalesce((select n.position - 1 from event n
                             where n.position > e.position and n.command_id is distinct from e.command_id
                             order by n.position limit 1),
                            (select max(position) from event))
            from event e where e.command_id = any(?) and e.command_index = 0""";

    private static final String HASH = "select hash from event where position = ?";

    private final Connection connection;

    private HeadLock(Connection connection) {
        this.connection = connection;
    }

    static HeadLock in(Connection connection) {
        return new HeadLock(connection);
    }

    /** Waits for the lock. */
    Head head() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(LOCK_AND_READ_HEAD);
            statement.getMoreResults();
            try (ResultSet head = statement.getResultSet()) {
                return head.next() ? new Head(head.getLong(1), head.getBytes(2), micros(head)) : Head.ofEmptyStore();
            }
        }
    }

    private static long micros(ResultSet head) throws SQLException {
        return ChronoUnit.MICROS.between(
                Instant.EPOCH, head.getObject(3, OffsetDateTime.class).toInstant());
    }

    /** Sorts a batch into what can be stored and what cannot, with the reasons. */
    Verdicts judge(List<Append> appends) throws SQLException {
        Verdicts verdicts = new Verdicts(storedSequences(appends), storedCommands(appends));
        appends.forEach(verdicts::judge);
        return verdicts;
    }

    /** Whether what was sent and never answered has been stored after all. */
    boolean holds(EventBatch lost) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HASH)) {
            query.setLong(1, lost.last().position());
            try (ResultSet row = query.executeQuery()) {
                return row.next() && Arrays.equals(row.getBytes(1), lost.last().hash());
            }
        }
    }

    private List<AggregateSequence> storedSequences(List<Append> appends) throws SQLException {
        List<EventContent> events = events(appends).toList();
        List<AggregateSequence> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(STORED_SEQUENCES)) {
            Object[] ids = events.stream().map(EventContent::aggregateId).toArray();
            Object[] sequences = events.stream().map(EventContent::sequence).toArray();
            query.setArray(1, connection.createArrayOf("text", ids));
            query.setArray(2, connection.createArrayOf("int8", sequences));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new AggregateSequence(row.getString(1), row.getLong(2)));
                }
            }
        }
        return found;
    }

    private List<Answer.CommandStored> storedCommands(List<Append> appends) throws SQLException {
        Object[] ids = events(appends)
                .map(EventContent::command)
                .flatMap(Stream::ofNullable)
                .filter(CommandStep::isFirst)
                .map(CommandStep::id)
                .toArray();
        List<Answer.CommandStored> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(STORED_COMMANDS)) {
            query.setArray(1, connection.createArrayOf("text", ids));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new Answer.CommandStored(row.getString(1), row.getLong(2), row.getLong(3)));
                }
            }
        }
        return found;
    }

    private static Stream<EventContent> events(List<Append> appends) {
        return appends.stream().flatMap(append -> append.events().stream());
    }
}
