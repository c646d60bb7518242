package consigne.eventstore.reading;

import consigne.eventstore.event.EventContent;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The events of one aggregate, read a page at a time as they are asked for. Nothing stays open between pages. */
final class AggregateEvents implements Iterator<EventContent> {

    private final EventReader reader;
    private final String aggregateId;
    private Iterator<EventContent> page;
    private long next;
    private boolean last;

    private AggregateEvents(EventReader reader, String aggregateId, List<EventContent> firstPage, long next) {
        this.reader = reader;
        this.aggregateId = aggregateId;
        this.next = next;
        this.page = turnTo(firstPage);
    }

    static Stream<EventContent> from(EventReader reader, String aggregateId, long firstSequence) {
        return continuing(reader, aggregateId, reader.ofAggregate(aggregateId, firstSequence), firstSequence);
    }

    /** Continues after a page that was read already. */
    static Stream<EventContent> continuing(
            EventReader reader, String aggregateId, List<EventContent> firstPage, long firstSequence) {
        AggregateEvents events = new AggregateEvents(reader, aggregateId, firstPage, firstSequence);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(events, Spliterator.ORDERED), false)
                .filter(EventContent::isDomainEvent);
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && !last) {
            page = turnTo(reader.ofAggregate(aggregateId, next));
        }
        return page.hasNext();
    }

    @Override
    public EventContent next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }

    private Iterator<EventContent> turnTo(List<EventContent> events) {
        last = events.size() < reader.pageSize();
        next = events.isEmpty() ? next : events.getLast().sequence() + 1;
        return events.iterator();
    }
}
