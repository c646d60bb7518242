package consigne.platform.deciding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import consigne.api.Command;
import java.util.Optional;

/** The aggregates of one kind that were decided about last, as they then stood. */
final class Memory<S> {

    private final S initial;
    private final Cache<String, Optional<Aggregate<S>>> aggregates;

    Memory(S initial, int most) {
        this.initial = initial;
        this.aggregates =
                Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build();
    }

    /** How the aggregate probably stands: one that a command begins has no history, unless that went wrong before. */
    Optional<Aggregate<S>> recall(Command command) {
        Optional<Aggregate<S>> known = aggregates.getIfPresent(command.aggregateId());
        if (known != null) {
            return known;
        }
        return command.begins() ? Optional.of(Aggregate.beforeAnything(initial)) : Optional.empty();
    }

    void keep(String aggregateId, Aggregate<S> aggregate) {
        aggregates.put(aggregateId, Optional.of(aggregate));
    }

    /** It must be read before it is decided about again. */
    void doubt(String aggregateId) {
        aggregates.put(aggregateId, Optional.empty());
    }
}
