package consigne.query.build;

import consigne.api.Event;
import consigne.query.processor.ReadModel;
import consigne.query.recorded.EventLog;
import consigne.query.recorded.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A version that is being built. An event that cannot be taken holds what follows in its sequence, as it does where
 * events are taken live, and stops nothing else.
 */
public final class BuiltVersion {

    private static final Logger LOG = LoggerFactory.getLogger(BuiltVersion.class);

    private final ReadModel model;
    private final Set<String> held;
    private ReadModel.Batch batch;

    /**
     * A version before its next events.
     *
     * @param model what computes it
     * @param held the sequences that are held already
     */
    public BuiltVersion(ReadModel model, Set<String> held) {
        this.model = model;
        this.held = new TreeSet<>(held);
        this.batch = model.begin();
    }

    /** The sequences of which an event could not be taken. */
    public Set<String> held() {
        return Set.copyOf(held);
    }

    boolean asksFor(Class<? extends Event> kind) {
        return model.events().stream().anyMatch(asked -> asked.isAssignableFrom(kind));
    }

    void begin() {
        batch = model.begin();
    }

    void take(List<EventLog.Read> page) {
        List<RecordedEvent> concerned = new ArrayList<>();
        for (EventLog.Read read : page) {
            RecordedEvent event = read.event();
            if (event == null) {
                hold(
                        model.sequenceOfUnreadable(read.raw().aggregateId()),
                        read.raw().position());
            } else if (concerns(event.event())) {
                concerned.add(event);
            }
        }
        batch.expect(concerned.stream().map(RecordedEvent::event).toList());
        concerned.forEach(this::take);
        batch.writeAdded(); // a line for each event would take more room than all views
    }

    private boolean concerns(Event event) {
        String sequence = model.sequenceOf(event);
        return sequence != null && !held.contains(sequence);
    }

    private void take(RecordedEvent event) {
        if (!held.isEmpty() && !concerns(event.event())) {
            return; // an event before it is held since
        }
        try {
            batch.take(event);
        } catch (RuntimeException untaken) {
            LOG.debug("{} at position {} cannot be taken", event.name(), event.position(), untaken);
            hold(String.valueOf(model.sequenceOf(event.event())), event.position());
        }
    }

    private void hold(String sequence, long position) {
        if (held.add(sequence)) {
            LOG.warn(
                    "A rebuild of {} holds {}: the event at position {} cannot be taken",
                    model.name(),
                    sequence,
                    position);
        }
    }

    void write() {
        batch.write();
    }

    /** Which events of a sequence are taken. */
    public interface Taken {
        boolean takes(String sequence, long position);
    }

    /** Takes those of some events that are to be taken, and writes them, in the current transaction. */
    public void takeOnce(List<EventLog.Read> events, Taken those) {
        begin();
        take(events.stream()
                .filter(read -> those.takes(sequenceOf(read), read.raw().position()))
                .toList());
        write();
    }

    private String sequenceOf(EventLog.Read read) {
        RecordedEvent event = read.event();
        String sequence =
                event == null ? model.sequenceOfUnreadable(read.raw().aggregateId()) : model.sequenceOf(event.event());
        return sequence == null ? "" : sequence;
    }
}
