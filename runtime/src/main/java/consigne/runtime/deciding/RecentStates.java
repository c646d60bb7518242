package consigne.runtime.deciding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import consigne.api.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * How aggregates stood when they were last looked at, for decisions that look at many others. Those that have not moved
 * since are not read again: one statement says of all of them how far they have come.
 */
public final class RecentStates<S, E extends Event> {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final int MOST = 20_000;

    private final Stored<S, E> stored;
    private final AggregateVersions versions;
    private final AtomicLong changes = new AtomicLong();
    private final Cache<String, Seen<S>> seen =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    public RecentStates(Stored<S, E> stored, AggregateVersions versions) {
        this.stored = stored;
        this.versions = versions;
    }

    /** An aggregate as it stood at an instant of {@link System#nanoTime()}. */
    private record Seen<S>(Aggregate<S> aggregate, long at) {
        boolean isOf(Duration latest) {
            return System.nanoTime() - at < latest.toNanos();
        }
    }

    /** The state of an aggregate as of a moment ago, as {@link #aMomentAgo} has it. */
    public S aMomentAgo(String aggregateId) {
        return Objects.requireNonNull(aMomentAgo(List.of(aggregateId)).get(aggregateId));
    }

    /**
     * The states of aggregates, each the initial one where nothing has happened to it: a change made by this process is
     * seen at once, one made by another after a second.
     */
    public Map<String, S> aMomentAgo(Collection<String> aggregateIds) {
        return states(aggregateIds, A_MOMENT);
    }

    /** The states of aggregates as they are stored now. */
    public Map<String, S> now(Collection<String> aggregateIds) {
        return states(aggregateIds, Duration.ZERO);
    }

    /** Has the aggregate looked at again. */
    public void changed(String aggregateId) {
        changes.incrementAndGet();
        seen.asMap().remove(aggregateId);
    }

    private Map<String, S> states(Collection<String> aggregateIds, Duration latest) {
        Map<String, S> states = new HashMap<>();
        List<String> doubtful = new ArrayList<>();
        for (String id : aggregateIds) {
            Seen<S> last = seen.getIfPresent(id);
            if (last != null && last.isOf(latest)) {
                states.put(id, last.aggregate().state());
            } else {
                doubtful.add(id);
            }
        }
        if (!doubtful.isEmpty()) {
            look(doubtful, states);
        }
        return states;
    }

    private void look(List<String> doubtful, Map<String, S> states) {
        long before = changes.get();
        long at = System.nanoTime();
        Map<String, Long> last = versions.of(doubtful);
        for (String id : doubtful) {
            Aggregate<S> aggregate = upTo(last.getOrDefault(id, -1L), id, seen.getIfPresent(id));
            states.put(id, aggregate.state());
            seen.asMap().compute(id, (_, known) -> changes.get() == before ? new Seen<>(aggregate, at) : known);
        }
    }

    private Aggregate<S> upTo(long version, String id, @Nullable Seen<S> known) {
        return known != null && known.aggregate().version() == version ? known.aggregate() : stored.load(id);
    }
}
