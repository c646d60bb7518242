package consigne.query.processor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the parts of read models have got, as they have stored it with their rows. */
@Component
public final class LiveTokens {

    private final JdbcClient database;
    private final Serializer serializer;

    LiveTokens(JdbcClient database, Serializer serializer) {
        this.database = database;
        this.serializer = serializer;
    }

    /**
     * How far a part of a read model has got.
     *
     * @param token none before its first event
     */
    public record Stored(Segment segment, @Nullable TrackingToken token) {

        /** The position of the last event that it has taken; 0 before the first. */
        public long position() {
            return token == null ? 0 : token.position().orElse(0);
        }

        /** Whether events of a sequence are this part's. */
        public boolean takes(String sequence) {
            return segment.matches(sequence.hashCode());
        }
    }

    private record Row(int segment, @Nullable TrackingToken token) {}

    /** All parts of a read model; none before it was first begun. */
    public List<Stored> of(String readModel) {
        List<Row> rows = database.sql(
                        "select segment, token, token_type from token_entry where processor_name = ? order by segment")
                .param(readModel)
                .query((row, _) -> new Row(row.getInt("segment"), token(row)))
                .list();
        int[] all = rows.stream().mapToInt(Row::segment).toArray();
        return rows.stream()
                .map(row -> new Stored(Segment.computeSegment(row.segment, all), row.token))
                .toList();
    }

    /** The position that all parts have got to. */
    public long reachedByAll(String readModel) {
        return of(readModel).stream().mapToLong(Stored::position).min().orElse(0);
    }

    private @Nullable TrackingToken token(ResultSet row) throws SQLException {
        byte[] token = row.getBytes("token");
        String type = row.getString("token_type");
        return token == null || type == null
                ? null
                : serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
    }
}
