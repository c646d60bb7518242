package consigne.query.events;

import consigne.api.Page;
import consigne.api.form.Malformed;
import consigne.api.history.EventView;
import consigne.query.events.EventSearch.Found;
import consigne.query.lists.Cursor;
import consigne.query.lists.Limit;
import consigne.query.recorded.EventLog;
import consigne.web.problem.Fault;
import consigne.web.problem.MalformedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads pages of events. */
@Component
final class EventPages {

    private final EventLog log;
    private final EventSearch search;
    private final EventViews views;

    EventPages(EventLog log, EventSearch search, EventViews views) {
        this.log = log;
        this.search = search;
        this.views = views;
    }

    Page<EventView> page(
            EventFilter filter,
            Disclosure disclosure,
            EventSpan asked,
            @Nullable Cursor cursor,
            Limit limit,
            boolean counted) {
        EventSpan span = asked.ofStory(filter.correlation());
        long first = span.after(log).orElse(0L);
        long last = Math.min(span.last(log), log.head());
        Wanted aggregate = filter.aggregate();
        Stretch stretch = aggregate != null && disclosure.isCalledSo(aggregate)
                ? Stretch.ofSequence(after(cursor, -1), search.lastOf(aggregate.value()))
                : Stretch.ofPositions(after(cursor, first), last);
        Found found = search.look(filter, disclosure, stretch, limit.value());
        return new Page<>(
                found.events().stream()
                        .filter(event -> event.position() > first && event.position() <= last)
                        .map(event -> views.show(event, disclosure))
                        .toList(),
                found.until() < stretch.last() ? Cursor.after(found.until()).toString() : null,
                counted ? count(filter, disclosure, first, last) : null);
    }

    /** Positions have no gaps, and an aggregate's events an index; for all else there is none. */
    private long count(EventFilter filter, Disclosure disclosure, long first, long last) {
        long positions = Math.max(0, last - first);
        if (filter.isEmpty()) {
            return positions;
        }
        Wanted aggregate = filter.aggregate();
        if ((aggregate == null || !disclosure.isCalledSo(aggregate)) && positions > EventSearch.FAR) {
            throw new MalformedRequest(Fault.inParameter(
                    "total",
                    "must not be asked for where %d events are to be looked through; %d may be, named by from and to"
                            .formatted(positions, EventSearch.FAR)));
        }
        return search.count(filter, disclosure, first, last);
    }

    private static long after(@Nullable Cursor cursor, long otherwise) {
        try {
            return cursor == null
                    ? otherwise
                    : cursor.part(0, text -> EventPosition.valueOf(text).value());
        } catch (Malformed notOurs) {
            throw new MalformedRequest(Fault.inParameter("cursor", "must be one that an answer gave"));
        }
    }
}
