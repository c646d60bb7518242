package consigne.web.idempotency;

import consigne.web.problem.ProblemException;
import java.util.Map;

/** The same request is being carried out at this moment. */
public final class RequestInProgress extends ProblemException {

    private static final long serialVersionUID = 1L;

    public RequestInProgress() {
        super(
                409,
                "request-in-progress",
                "The first request with this Idempotency-Key is still running. Send it again in a while.");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", "1");
    }
}
