package consigne.web.problem;

import java.time.Duration;
import java.util.Map;

/** A caller sends more than is taken from one caller. Nothing of the request was done. */
public final class TooManyRequests extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    /** @param wait how long until the next request is taken; told in whole seconds, rounded up */
    public TooManyRequests(Duration wait) {
        super(429, "too-many-requests", "You send more requests than are taken from one caller; wait a little.");
        this.wait = wait;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of(
                "Retry-After",
                Long.toString(Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds())));
    }
}
