package consigne.web.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;

/**
 * How much each of many may still spend: a bucket of tokens each, which fills up evenly.
 *
 * <p>No more than so many buckets are kept. One that nobody drew from for as long as it takes to fill is as good as a
 * new one; one that has to go before that begins anew, full.
 */
public final class Rates {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final long tokens;
    private final Duration period;
    private final long burst;
    private final Cache<String, Bucket> buckets;

    /**
     * Buckets that are full at first.
     *
     * @param perSecond how many tokens flow into a bucket a second
     * @param burst how many it holds
     * @param most how many buckets are kept
     */
    public Rates(long perSecond, long burst, long most) {
        this(perSecond, SECOND, burst, most);
    }

    /** Buckets into which a token flows each time that a period is over. */
    public Rates(Duration period, long burst, long most) {
        this(1, period, burst, most);
    }

    private Rates(long tokens, Duration period, long burst, long most) {
        this.tokens = tokens;
        this.period = period;
        this.burst = burst;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(period.multipliedBy(burst / tokens + 1))
                .build();
    }

    /** Takes a token, or says how long it takes until there is one. */
    public Optional<Duration> spend(String name) {
        var probe = buckets.get(name, _ -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    long kept() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(tokens, period))
                .build();
    }
}
