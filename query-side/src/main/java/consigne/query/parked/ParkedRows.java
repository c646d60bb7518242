package consigne.query.parked;

import consigne.api.naming.MetricNames;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows which rows of the read models are behind, because events about them are parked. */
@Component
public final class ParkedRows {

    /** Of so many letters at most the first is looked for: those that were parked first. */
    private static final int MOST_LETTERS = 200;

    private final JdbcClient database;
    private final Serializer serializer;
    private final MeterRegistry meters;
    private final Map<String, AtomicLong> sequences = new ConcurrentHashMap<>();

    ParkedRows(JdbcClient database, Serializer serializer, MeterRegistry meters) {
        this.database = database;
        this.serializer = serializer;
        this.meters = meters;
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
        return waiting(readModel).get() > 0;
    }

    /**
     * What is missing, as the database has it now.
     *
     * @param row what the row is asked for by, such as an order's id; all rows where there is none
     */
    public Optional<Missing> missing(String readModel, @Nullable String row) {
        return database
                .sql("""
                        select token, tokentype, enqueuedat from dead_letter
                        where processinggroup = :model and (:row::text is null
                            or ':' || lower(sequenceidentifier) like '%:' || replace(lower(:row::text), '_', '\\_'))
                        order by enqueuedat limit :most""")
                .param("model", readModel)
                .param("row", row)
                .param("most", MOST_LETTERS)
                .query((letter, _) -> missing(letter))
                .list()
                .stream()
                .min(Comparator.comparingLong(Missing::position));
    }

    /** Hears how many sequences of a read model wait. */
    void saw(String readModel, long waiting) {
        waiting(readModel).set(waiting);
    }

    private AtomicLong waiting(String readModel) {
        return sequences.computeIfAbsent(
                readModel,
                name -> meters.gauge(
                        MetricNames.SEQUENCES_WAITING, Tags.of(MetricNames.PROCESSOR, name), new AtomicLong()));
    }

    private Missing missing(ResultSet letter) throws SQLException {
        TrackingToken token = serializer.deserialize(new SimpleSerializedObject<>(
                letter.getBytes("token"), byte[].class, letter.getString("tokentype"), null));
        return new Missing(token.position().orElse(0), Instant.parse(letter.getString("enqueuedat")));
    }
}
