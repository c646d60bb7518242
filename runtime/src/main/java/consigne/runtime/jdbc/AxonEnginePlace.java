package consigne.runtime.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import consigne.api.Metadata;
import consigne.eventstore.CarriedEvent;
import consigne.runtime.axon.EventJson;
import consigne.runtime.transfer.CommandSteps;
import consigne.runtime.transfer.EventPlace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A store of Axon's own JDBC engine, in a PostgreSQL. What it stores is numbered without gaps. */
public final class AxonEnginePlace implements EventPlace {

    private static final String AFTER = """
            select position, event_id, aggregate_id, sequence, aggregate_type, recorded_at, type, revision, payload,
                metadata
            from axon.stored_event where position > ? order by position limit ?""";

    private final JdbcTemplate database;
    private final TransactionTemplate transactions;
    private CommandSteps steps = new CommandSteps();
    private long read;
    private long readPosition;

    public AxonEnginePlace(DataSource source) {
        AxonTables.create(source);
        database = new JdbcTemplate(source);
        transactions = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /** An event, and the position that it has here. */
    private record Placed(CarriedEvent event, long position) {}

    @Override
    public long count() {
        return Objects.requireNonNull(database.queryForObject("select count(*) from axon.stored_event", Long.class));
    }

    @Override
    public List<CarriedEvent> after(long count, int most) {
        if (count != read) {
            goTo(count);
        }
        return read(most);
    }

    /** Reads what is just before, to know how many events its command has had. */
    private void goTo(long count) {
        steps = new CommandSteps();
        read = Math.max(0, count - CommandSteps.LONGEST);
        readPosition = read == 0
                ? 0
                : Objects.requireNonNull(database.queryForObject(
                        "select position from axon.stored_event order by position offset ? limit 1",
                        Long.class,
                        read - 1));
        if (count > read) {
            read((int) (count - read));
        }
    }

    private List<CarriedEvent> read(int most) {
        List<Placed> placed = database.query(AFTER, (row, _) -> placed(row), readPosition, most);
        if (!placed.isEmpty()) {
            readPosition = placed.getLast().position();
            read += placed.size();
        }
        return placed.stream().map(Placed::event).toList();
    }

    private Placed placed(ResultSet row) throws SQLException {
        String metadata = row.getString(10);
        String command = commandIn(metadata);
        return new Placed(
                new CarriedEvent(
                        row.getString(3),
                        row.getString(5),
                        row.getLong(4),
                        row.getString(2),
                        Instant.parse(row.getString(6)),
                        command,
                        steps.next(command),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9).getBytes(UTF_8),
                        metadata.getBytes(UTF_8)),
                row.getLong(1));
    }

    private static @Nullable String commandIn(String metadata) {
        try {
            JsonNode command = EventJson.mapper().readTree(metadata).get(Metadata.COMMAND_ID);
            return command == null ? null : command.asText();
        } catch (JsonProcessingException unreadable) {
            return null;
        }
    }

    @Override
    public void append(List<CarriedEvent> events) {
        transactions.executeWithoutResult(_ -> {
            long before = Objects.requireNonNull(
                    database.queryForObject("select coalesce(max(position), 0) from axon.stored_event", Long.class));
            List<Object[]> rows = new ArrayList<>();
            List<Object[]> commands = new ArrayList<>();
            for (CarriedEvent event : events) {
                long position = before + rows.size() + 1;
                rows.add(row(event, position));
                if (event.commandId() != null) {
                    commands.add(new Object[] {event.commandId(), position, position});
                }
            }
            database.batchUpdate("""
                    insert into axon.stored_event (position, event_id, aggregate_id, sequence, aggregate_type,
                        recorded_at, type, revision, payload, metadata)
                    overriding system value values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
            database.batchUpdate("""
                    insert into axon.command as known (id, first_position, last_position) values (?, ?, ?)
                    on conflict (id) do update set last_position = excluded.last_position""", commands);
            database.queryForObject(
                    "select setval(pg_get_serial_sequence('axon.stored_event', 'position'), ?)",
                    Long.class,
                    before + rows.size());
        });
    }

    private static @Nullable Object[] row(CarriedEvent event, long position) {
        return new @Nullable Object[] {
            position,
            event.eventId(),
            event.aggregateId(),
            event.sequence(),
            event.aggregateType(),
            event.recordedAt().toString(),
            event.type(),
            event.revision(),
            new String(event.payload(), UTF_8),
            new String(event.metadata(), UTF_8)
        };
    }

    @Override
    public void close() {
        // The data source is the caller's.
    }
}
