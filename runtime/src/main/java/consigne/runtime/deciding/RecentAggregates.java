package consigne.runtime.deciding;

import consigne.api.Command;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The aggregates of one kind that were decided about last, as they then stood. Those used longest ago are forgotten
 * first: a cache that goes by how often something was used would keep orders that are done, and let go of new ones.
 */
final class RecentAggregates<S> {

    private final S initial;
    private final Map<String, Optional<Recollection<S>>> aggregates;

    RecentAggregates(S initial, int most) {
        this.initial = initial;
        this.aggregates = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Optional<Recollection<S>>> eldest) {
                return size() > most;
            }
        });
    }

    /** How the aggregate probably stands: one that a command begins has no history, unless that went wrong before. */
    Optional<Recollection<S>> recall(Command command, long reading) {
        Optional<Recollection<S>> nothingKnown = command.begins()
                ? Optional.of(Recollection.read(Aggregate.beforeAnything(initial), reading))
                : Optional.empty();
        return aggregates.getOrDefault(command.aggregateId(), nothingKnown);
    }

    void keep(String aggregateId, Recollection<S> aggregate) {
        aggregates.put(aggregateId, Optional.of(aggregate));
    }

    /** What was decided last in that place is on disk: nothing needs to build upon it any more. */
    void stored(String aggregateId, Place place) {
        aggregates.computeIfPresent(
                aggregateId,
                (_, known) -> known.map(it -> place.equals(it.tip()) ? it.onDisk() : it));
    }

    /** It must be read before it is decided about again, unless it was read after this. */
    void doubt(String aggregateId, long reading) {
        aggregates.compute(
                aggregateId,
                (_, known) -> known == null || known.isEmpty() || known.get().reading() == reading
                        ? Optional.empty()
                        : known);
    }
}
