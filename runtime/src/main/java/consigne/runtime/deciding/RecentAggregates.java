package consigne.runtime.deciding;

import consigne.api.Command;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The aggregates of one kind that were decided about last, as they then stood. Those used longest ago are forgotten
 * first: a cache that goes by how often something was used would keep orders that are done, and let go of new ones.
 * What is still on its way to the disk is never forgotten, or the next command would be decided without it.
 */
final class RecentAggregates<S> {

    private final S initial;
    private final Map<String, Optional<Recollection<S>>> onDisk;
    private final ConcurrentHashMap<String, Recollection<S>> underWay = new ConcurrentHashMap<>();

    RecentAggregates(S initial, int most) {
        this.initial = initial;
        this.onDisk = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Optional<Recollection<S>>> eldest) {
                return size() > most;
            }
        });
    }

    /** How the aggregate probably stands: one that a command begins has no history, unless that went wrong before. */
    Optional<Recollection<S>> recall(Command command, long reading) {
        Recollection<S> newest = underWay.get(command.aggregateId());
        if (newest != null) {
            return Optional.of(newest);
        }
        Optional<Recollection<S>> nothingKnown = command.begins()
                ? Optional.of(Recollection.read(Aggregate.beforeAnything(initial), reading))
                : Optional.empty();
        return onDisk.getOrDefault(command.aggregateId(), nothingKnown);
    }

    /** Keeps how it stands, in place of what was known before. */
    void keep(String aggregateId, Recollection<S> aggregate) {
        if (aggregate.tip() == null) {
            underWay.remove(aggregateId);
            onDisk.put(aggregateId, Optional.of(aggregate));
        } else {
            underWay.put(aggregateId, aggregate);
        }
    }

    /** What was decided in that place is on disk; where nothing was decided since, nothing is under way any more. */
    void stored(String aggregateId, Place place) {
        underWay.computeIfPresent(aggregateId, (_, known) -> {
            if (!place.equals(known.tip())) {
                return known;
            }
            onDisk.put(aggregateId, Optional.of(known.onDisk()));
            return null;
        });
    }

    /** It must be read before it is decided about again, unless it was read after this. */
    void doubt(String aggregateId, long reading) {
        underWay.computeIfPresent(aggregateId, (_, known) -> known.reading() == reading ? null : known);
        onDisk.compute(
                aggregateId,
                (_, known) -> known == null || known.isEmpty() || known.get().reading() == reading
                        ? Optional.empty()
                        : known);
    }
}
