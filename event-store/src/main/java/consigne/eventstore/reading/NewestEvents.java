package consigne.eventstore.reading;

import consigne.eventstore.event.StoredEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest events, shared by the streams of a process, so that events committed here are not read back and those of
 * other processes are read once. An unbroken run of positions, bounded in number and in bytes.
 */
public final class NewestEvents {

    private static final int MOST_EVENTS = 1 << 13;

    /** What an event takes beside its payload and metadata, roughly. */
    private static final int OVERHEAD_BYTES = 1_000;

    /** It is there as it was written and as it was read. */
    private static final int FORMS = 2;

    private final @Nullable StoredEvent[] ring = new @Nullable StoredEvent[MOST_EVENTS];
    private final long mostBytes;
    private long first = 1;
    private long last;
    private long bytes;

    public NewestEvents(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Takes what goes beyond the last; starts anew where something is missing between. */
    public synchronized void add(List<StoredEvent> events) {
        for (StoredEvent event : events) {
            if (event.position() > last) {
                if (event.position() != last + 1) {
                    clear(event.position());
                }
                put(event);
            }
        }
    }

    /** The events after the position, a page at most; none where the next is not here. */
    synchronized List<StoredEvent> after(long position, int page) {
        List<StoredEvent> found = new ArrayList<>();
        if (position + 1 >= first) {
            for (long next = position + 1; next <= last && found.size() < page; next++) {
                found.add(at(next));
            }
        }
        return found;
    }

    private void put(StoredEvent event) {
        last = event.position();
        ring[slot(last)] = event;
        bytes += size(event);
        while (first <= last && (bytes > mostBytes || last - first >= MOST_EVENTS - 1)) {
            bytes -= size(at(first));
            ring[slot(first)] = null;
            first++;
        }
    }

    private void clear(long next) {
        Arrays.fill(ring, null);
        first = next;
        last = next - 1;
        bytes = 0;
    }

    private StoredEvent at(long position) {
        StoredEvent event = ring[slot(position)];
        if (event == null) {
            throw new IllegalStateException("The newest events have lost position " + position);
        }
        return event;
    }

    private static int slot(long position) {
        return (int) (position % MOST_EVENTS);
    }

    private static long size(StoredEvent event) {
        return (long) event.content().bytes() * FORMS + OVERHEAD_BYTES;
    }
}
