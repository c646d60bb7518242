package consigne.eventstore.reading;

import consigne.eventstore.event.StoredEvent;
import java.util.Iterator;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** Where streams take their events from: the newest in memory, or else the table. */
public final class EventSource {

    private final EventReader reader;
    private final NewestEvents newest;
    private final Serializer serializer;
    private final EventUpcaster upcasters;

    public EventSource(EventReader reader, NewestEvents newest, Serializer serializer, EventUpcaster upcasters) {
        this.reader = reader;
        this.newest = newest;
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /** A page that is not full ends at what was the head. */
    int pageSize() {
        return reader.pageSize();
    }

    /** The next page; empty where the position is the head. */
    List<StoredEvent> after(long position) {
        List<StoredEvent> events = newest.after(position, reader.pageSize());
        if (events.isEmpty()) {
            events = reader.after(position);
            newest.add(events);
        }
        return events;
    }

    /** Upcast; what no upcaster changes is the same message for all streams. */
    Iterator<TrackedEventMessage<?>> messages(List<StoredEvent> events) {
        return upcasters
                .upcast(events.stream().map(event -> event.reading(serializer)))
                .<TrackedEventMessage<?>>map(upcast -> StoredEvent.message(upcast, serializer))
                .iterator();
    }
}
