package consigne.query.folding;

import consigne.api.Event;
import consigne.query.processor.ReadModel;
import consigne.query.recorded.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A read model of rows that events add; what they write depends on nothing that stands there.
 *
 * @param sequence what an event waits for its turn in
 * @param rows what an event adds
 * @param insert writes rows with one statement
 */
public record AddedRows<R>(
        String name,
        Set<Class<? extends Event>> events,
        Function<Event, @Nullable String> sequence,
        Function<RecordedEvent, List<R>> rows,
        Consumer<List<R>> insert)
        implements ReadModel {

    @Override
    public @Nullable String sequenceOf(Event event) {
        return sequence.apply(event);
    }

    @Override
    public String sequenceOfUnreadable(String aggregateId) {
        return aggregateId;
    }

    @Override
    public Batch begin() {
        List<R> batch = new ArrayList<>();
        return new Batch() {
            @Override
            public void expect(List<Event> upcoming) {
                // Nothing that stands there is looked at.
            }

            @Override
            public void take(RecordedEvent event) {
                batch.addAll(rows.apply(event));
            }

            @Override
            public void writeAdded() {
                if (!batch.isEmpty()) {
                    insert.accept(batch);
                    batch.clear();
                }
            }

            @Override
            public void write() {
                writeAdded();
            }
        };
    }
}
