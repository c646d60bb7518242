package consigne.query.consistency;

import consigne.api.Event;
import consigne.query.processor.ReadModel;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows how far other processes have got with a read model, by the tokens they have stored.
 *
 * <p>A process stores a token with what it writes, and else only every few seconds: where a token is behind, a look at
 * the few events after it tells whether any of them concerns the read model at all.
 */
@Component
final class StoredProgress {

    private static final int MOST_EVENTS = 500;

    private final JdbcClient database;
    private final Serializer serializer;
    private final EventStore events;
    private final List<ReadModel> models;

    StoredProgress(JdbcClient database, Serializer serializer, EventStore events, List<ReadModel> models) {
        this.database = database;
        this.serializer = serializer;
        this.events = events;
        this.models = models;
    }

    private record Stored(int segment, @Nullable TrackingToken token) {}

    /** Whether all segments but those named have got to a position; not while there is none at all. */
    boolean haveReached(String readModel, long position, Collection<Integer> except) {
        List<Stored> tokens = tokens(readModel);
        Segment[] segments = Segment.computeSegments(
                tokens.stream().mapToInt(Stored::segment).toArray());
        return !tokens.isEmpty()
                && tokens.stream()
                        .filter(stored -> !except.contains(stored.segment()))
                        .allMatch(stored -> hasReached(position, stored.token())
                                || nothingUpTo(position, stored, segmentOf(stored, segments), model(readModel)));
    }

    private List<Stored> tokens(String readModel) {
        return database.sql("select segment, token, token_type from token_entry where processor_name = ?")
                .param(readModel)
                .query((row, _) ->
                        new Stored(row.getInt("segment"), token(row.getBytes("token"), row.getString("token_type"))))
                .list();
    }

    private @Nullable TrackingToken token(byte @Nullable [] token, @Nullable String type) {
        return token == null || type == null
                ? null
                : serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
    }

    private static boolean hasReached(long position, @Nullable TrackingToken token) {
        return token != null && token.position().orElse(0) >= position;
    }

    private boolean nothingUpTo(long position, Stored stored, Segment segment, ReadModel model) {
        try (BlockingStream<TrackedEventMessage<?>> stream = events.openStream(stored.token())) {
            for (int read = 0; read < MOST_EVENTS && stream.hasNextAvailable(1, TimeUnit.MILLISECONDS); read++) {
                TrackedEventMessage<?> event = stream.nextAvailable();
                if (concerns(model, segment, event)) {
                    return false;
                }
                if (hasReached(position, event.trackingToken())) {
                    return true;
                }
            }
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean concerns(ReadModel model, Segment segment, TrackedEventMessage<?> event) {
        if (model.events().stream().noneMatch(kind -> kind.isAssignableFrom(event.getPayloadType()))) {
            return false;
        }
        String sequence = model.sequenceOf((Event) event.getPayload());
        return sequence != null && segment.matches(sequence.hashCode());
    }

    private ReadModel model(String name) {
        return models.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Segment segmentOf(Stored stored, Segment[] segments) {
        return Arrays.stream(segments)
                .filter(segment -> segment.getSegmentId() == stored.segment())
                .findFirst()
                .orElseThrow();
    }
}
