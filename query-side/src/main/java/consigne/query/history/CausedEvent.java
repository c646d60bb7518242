package consigne.query.history;

import consigne.api.history.CausalNode;
import consigne.api.history.CausalNode.Kind;
import consigne.api.history.HistoryActor;
import consigne.query.recorded.Circumstances;
import consigne.query.recorded.RawEvent;
import consigne.query.rows.TableRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event with what led to it.
 *
 * @param commandId the command that it follows from
 * @param causationId the message that led to the command; the command's own where a person began
 */
record CausedEvent(
        String id,
        String name,
        long position,
        String aggregateId,
        HistoryActor actor,
        Instant recordedAt,
        @Nullable String commandId,
        @Nullable String command,
        @Nullable String causationId) {

    /** What a query of the history selects whose rows are read here. */
    static final String COLUMNS =
            "event_id, event, position, aggregate_id, actor, role, channel, recorded_at, command_id, command, causation_id";

    static CausedEvent of(ResultSet row) throws SQLException {
        return new CausedEvent(
                row.getString("event_id"),
                row.getString("event"),
                row.getLong("position"),
                row.getString("aggregate_id"),
                TableRow.actor(row),
                TableRow.instant(row, "recorded_at"),
                row.getString("command_id"),
                row.getString("command"),
                row.getString("causation_id"));
    }

    static CausedEvent of(RawEvent event) {
        Circumstances circumstances = event.circumstances();
        return new CausedEvent(
                event.id(),
                event.name().toString(),
                event.position(),
                event.aggregateId(),
                circumstances.by(),
                event.recordedAt(),
                circumstances.commandId(),
                circumstances.command(),
                circumstances.causationId());
    }

    CausalNode node() {
        return new CausalNode(id, Kind.EVENT, name, position, aggregateId, actor, recordedAt);
    }

    /** The command, as far as its event tells. */
    CausalNode commandNode(String itsId) {
        return new CausalNode(itsId, Kind.COMMAND, command, null, aggregateId, actor, null);
    }

    /** The message that led to the command, if another one did. */
    @Nullable
    String before() {
        return causationId == null || causationId.equals(commandId) ? null : causationId;
    }
}
