package consigne.web.problem;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request cannot be served now; nothing of it was done, or sending it again with its key does it once. */
public final class Unavailable extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public Unavailable(String detail, Duration retryAfter) {
        this(detail, retryAfter, null);
    }

    /** With what stands behind it, for the log. */
    public Unavailable(String detail, Duration retryAfter, @Nullable Throwable cause) {
        super(503, "unavailable", detail, cause);
        this.retryAfter = retryAfter;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds())));
    }
}
