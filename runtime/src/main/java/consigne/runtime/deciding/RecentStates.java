package consigne.runtime.deciding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import consigne.api.Event;
import java.time.Duration;

/**
 * What was stored of aggregates a moment ago, for decisions that look at many others: a change made by this process is
 * seen at once, one made by another after a second.
 */
public final class RecentStates<S, E extends Event> {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    private final Stored<S, E> stored;
    private final Cache<String, S> states = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(A_MOMENT)
            .executor(Runnable::run)
            .build();

    public RecentStates(Stored<S, E> stored) {
        this.stored = stored;
    }

    /** The state of an aggregate; the initial one if nothing has happened to it. */
    public S state(String aggregateId) {
        return states.get(aggregateId, stored::state);
    }

    /** Has the aggregate read again; waits for a reading that has begun before. */
    public void changed(String aggregateId) {
        states.invalidate(aggregateId);
    }
}
