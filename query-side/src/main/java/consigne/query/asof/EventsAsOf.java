package consigne.query.asof;

import consigne.query.folding.Projection;
import consigne.query.recorded.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** What had happened by an instant, read from the events themselves. */
@Component
public final class EventsAsOf {

    private final EventStore events;
    private final Serializer serializer;

    EventsAsOf(EventStore events, @Qualifier("eventSerializer") Serializer serializer) {
        this.events = events;
        this.serializer = serializer;
    }

    /** The events of an aggregate that count by an instant, in the order in which they were recorded. */
    public Stream<RecordedEvent> of(String aggregateId, AsOf asOf) {
        return events.readEvents(aggregateId, 0)
                .asStream()
                .<RecordedEvent>map(event -> RecordedEvent.of(event, serializer))
                .filter(asOf::includes);
    }

    /** The view after these events; none before the one that begins it. */
    public static <V> Optional<V> fold(Projection<?, V> projection, List<RecordedEvent> events) {
        @Nullable V view = null;
        for (RecordedEvent event : events) {
            if (view != null || projection.begins(event.event())) {
                view = projection.evolve(view, event);
            }
        }
        return Optional.ofNullable(view);
    }

    /** Events of several aggregates in the order in which they were recorded; those of one never change places. */
    public static List<RecordedEvent> merge(List<List<RecordedEvent>> streams) {
        int[] next = new int[streams.size()];
        List<RecordedEvent> merged = new ArrayList<>();
        for (int earliest = earliest(streams, next); earliest >= 0; earliest = earliest(streams, next)) {
            merged.add(streams.get(earliest).get(next[earliest]++));
        }
        return merged;
    }

    private static int earliest(List<List<RecordedEvent>> streams, int[] next) {
        int earliest = -1;
        for (int stream = 0; stream < next.length; stream++) {
            if (next[stream] < streams.get(stream).size()
                    && (earliest < 0 || head(streams, next, stream).isBefore(head(streams, next, earliest)))) {
                earliest = stream;
            }
        }
        return earliest;
    }

    private static Instant head(List<List<RecordedEvent>> streams, int[] next, int stream) {
        return streams.get(stream).get(next[stream]).recordedAt();
    }
}
