package consigne.eventstore.writing;

import consigne.eventstore.chain.HashChain;
import consigne.eventstore.chain.Head;
import consigne.eventstore.event.CommandStep;
import consigne.eventstore.event.EventContent;
import consigne.eventstore.event.StoredEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Appends that are stored together: their rows, in columns, as they follow a given head. Time does not go back from one
 * position to the next: an event that another one has overtaken on its way here is recorded when that one was.
 */
final class EventBatch {

    private final List<Append> appends;
    private final Head before;
    private final Head last;
    private final List<StoredEvent> events = new ArrayList<>();
    private final List<byte[]> hashes = new ArrayList<>();
    private final List<Long> latest = new ArrayList<>();

    EventBatch(List<Append> appends, Head before) {
        this.appends = appends;
        this.before = before;
        Head head = before;
        for (Append append : appends) {
            for (int i = 0; i < append.events().size(); i++) {
                EventContent said = append.events().get(i);
                EventContent event = said.recordedNotBefore(head.latestMicros());
                head = head.next(
                        event.micros() == said.micros() ? append.digest(i) : HashChain.digest(event), event.micros());
                events.add(new StoredEvent(head.position(), event));
                hashes.add(head.hash());
                latest.add(head.latestMicros());
            }
        }
        this.last = head;
    }

    Head before() {
        return before;
    }

    Head last() {
        return last;
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    List<StoredEvent> events() {
        return events;
    }

    void answer() {
        long position = before.position();
        for (Append append : appends) {
            position += append.events().size();
            append.answer(new Answer.Stored(position));
        }
    }

    /** Binds the fourteen parameters of {@link Insert} from the given one on; returns the one after. */
    int bind(PreparedStatement statement, int from) throws SQLException {
        int count = events.size();
        Long[] sequences = new Long[count];
        Long[] micros = new Long[count];
        Integer[] commandIndexes = new Integer[count];
        @Nullable String[][] texts = new @Nullable String[6][count];
        byte[][] payloads = new byte[count][];
        byte[][] metadata = new byte[count][];
        for (int i = 0; i < count; i++) {
            EventContent event = events.get(i).content();
            CommandStep command = event.command();
            sequences[i] = event.sequence();
            micros[i] = event.micros();
            commandIndexes[i] = command == null ? 0 : command.index();
            texts[0][i] = event.aggregateId();
            texts[1][i] = event.aggregateType();
            texts[2][i] = event.eventId();
            texts[3][i] = command == null ? null : command.id();
            texts[4][i] = event.payload().getType().getName();
            texts[5][i] = event.payload().getType().getRevision();
            payloads[i] = event.payload().getData();
            metadata[i] = event.metadata().getData();
        }
        Connection connection = statement.getConnection();
        int next = from;
        statement.setLong(next++, before.position());
        statement.setArray(next++, connection.createArrayOf("int8", sequences));
        statement.setArray(next++, connection.createArrayOf("int8", micros));
        statement.setArray(next++, connection.createArrayOf("int8", latest.toArray(Long[]::new)));
        statement.setArray(next++, connection.createArrayOf("int4", commandIndexes));
        for (@Nullable String[] text : texts) {
            statement.setArray(next++, connection.createArrayOf("text", text));
        }
        statement.setArray(next++, connection.createArrayOf("bytea", payloads));
        statement.setArray(next++, connection.createArrayOf("bytea", metadata));
        statement.setArray(next++, connection.createArrayOf("bytea", hashes.toArray(byte[][]::new)));
        return next;
    }
}
