package consigne.acceptance.axonserver.events;

import consigne.acceptance.axonserver.wire.AxonError;
import io.axoniq.axonserver.grpc.event.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The events of each aggregate, numbered from 0 without a gap, and its snapshots. Only the {@link EventArchive} uses
 * it, under its lock.
 */
final class AggregateStreams {

    private final Map<String, List<Event>> streams = new HashMap<>();
    private final Map<String, NavigableMap<Long, Event>> snapshots = new HashMap<>();

    /**
     * Checks that the events of each aggregate follow on what there is, and on one another.
     *
     * @throws io.grpc.StatusRuntimeException with Axon Server's code for a conflict, if they do not
     */
    void check(List<Event> transaction) {
        Map<String, Long> next = new HashMap<>();
        for (Event event : transaction) {
            if (isOfAnAggregate(event)) {
                String aggregate = event.getAggregateIdentifier();
                long expected = next.computeIfAbsent(aggregate, id -> highest(id) + 1);
                if (event.getAggregateSequenceNumber() != expected) {
                    throw AxonError.INVALID_SEQUENCE.because("Invalid sequence number %d for aggregate %s, expected %d"
                            .formatted(event.getAggregateSequenceNumber(), aggregate, expected));
                }
                next.put(aggregate, expected + 1);
            }
        }
    }

    /** Takes an event that was checked. */
    void add(Event event) {
        if (isOfAnAggregate(event)) {
            streams.computeIfAbsent(event.getAggregateIdentifier(), id -> new ArrayList<>())
                    .add(event);
        }
    }

    /**
     * Checks that a snapshot is of a state that was reached.
     *
     * @throws io.grpc.StatusRuntimeException with Axon Server's code for a conflict, if it is not
     */
    void checkSnapshot(Event snapshot) {
        long highest = highest(snapshot.getAggregateIdentifier());
        if (snapshot.getAggregateSequenceNumber() > highest) {
            throw AxonError.INVALID_SEQUENCE.because(
                    "Invalid sequence number while storing snapshot of aggregate %s: highest %d, snapshot %d"
                            .formatted(
                                    snapshot.getAggregateIdentifier(), highest, snapshot.getAggregateSequenceNumber()));
        }
    }

    void addSnapshot(Event snapshot) {
        snapshots
                .computeIfAbsent(snapshot.getAggregateIdentifier(), id -> new TreeMap<>())
                .put(snapshot.getAggregateSequenceNumber(), snapshot);
    }

    /** The number of the last event, or -1. */
    long highest(String aggregate) {
        return streams.getOrDefault(aggregate, List.of()).size() - 1L;
    }

    /** The events from one number to another, both included; instead of the first ones, the newest snapshot of them. */
    List<Event> events(String aggregate, long from, long to, boolean orSnapshot) {
        List<Event> found = new ArrayList<>();
        long next = Math.max(0, from);
        if (orSnapshot) {
            List<Event> newest = snapshots(aggregate, next, to, 1);
            found.addAll(newest);
            next = newest.isEmpty() ? next : newest.getFirst().getAggregateSequenceNumber() + 1;
        }
        List<Event> stream = streams.getOrDefault(aggregate, List.of());
        long end = Math.min(to, stream.size() - 1L) + 1;
        if (next < end) {
            found.addAll(stream.subList((int) next, (int) end));
        }
        return found;
    }

    /** The snapshots from one number to another, both included, the newest first. */
    List<Event> snapshots(String aggregate, long from, long to, int atMost) {
        if (from > to) {
            return List.of();
        }
        return snapshots
                .getOrDefault(aggregate, new TreeMap<>())
                .subMap(from, true, to, true)
                .descendingMap()
                .values()
                .stream()
                .limit(atMost)
                .toList();
    }

    private static boolean isOfAnAggregate(Event event) {
        return !event.getAggregateType().isEmpty();
    }
}
