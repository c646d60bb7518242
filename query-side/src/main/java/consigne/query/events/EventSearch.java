package consigne.query.events;

import consigne.query.recorded.RawEvent;
import consigne.runtime.axon.EventsTable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks through events for some of them. The table has no index by actor, type or story, which each append would pay
 * for: instead one look goes through so many events and no more, and says how far it got.
 */
@Component
final class EventSearch {

    /** How many events one look goes through at most. */
    static final int FAR = 10_000;

    private final JdbcClient database;
    private final String table;

    EventSearch(JdbcClient database, EventsTable table) {
        this.database = database;
        this.table = table.name();
    }

    /**
     * What a look found.
     *
     * @param until the place up to which there is nothing else
     */
    record Found(List<RawEvent> events, long until) {}

    /**
     * Finds the first events of a stretch that fit, {@code limit} at most; none of them where it got not far enough.
     */
    Found look(EventFilter filter, Disclosure disclosure, Stretch stretch, int limit) {
        long end = Math.min(stretch.after() + FAR, stretch.last());
        EventFilter.Conditions conditions = filter.conditions(disclosure);
        String fitting = conditions.sql().isEmpty() ? "" : " and " + String.join(" and ", conditions.sql());
        List<RawEvent> events = database.sql("select " + RawEvent.COLUMNS + " from " + table + " where "
                        + stretch.column() + " > :after and " + stretch.column() + " <= :end" + fitting + " order by "
                        + stretch.column() + " limit :limit")
                .params(conditions.values())
                .param("after", stretch.after())
                .param("end", end)
                .param("limit", limit)
                .query((row, _) -> RawEvent.of(row))
                .list();
        return new Found(events, events.size() < limit ? end : placeOf(events.getLast(), stretch));
    }

    /** How many events fit, from behind a position on up to another. */
    long count(EventFilter filter, Disclosure disclosure, long after, long last) {
        EventFilter.Conditions conditions = filter.conditions(disclosure);
        return database.sql("select count(*) from " + table + " where position > :after and position <= :last and "
                        + String.join(" and ", conditions.sql()))
                .params(conditions.values())
                .param("after", after)
                .param("last", last)
                .query(Long.class)
                .single();
    }

    /** The number of an aggregate's last event; -1 where it has none. */
    long lastOf(String aggregateId) {
        return database.sql("select coalesce(max(sequence), -1) from " + table + " where aggregate_id = ?")
                .param(aggregateId)
                .query(Long.class)
                .single();
    }

    private static long placeOf(RawEvent event, Stretch stretch) {
        return stretch.isOfOneAggregate() ? event.sequence() : event.position();
    }
}
