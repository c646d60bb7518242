package consigne.web.requests;

import java.time.Duration;

/**
 * What the log has of one request: nothing of who sent it but the role, and nothing of what was sent.
 *
 * @param route the path as the operation has it, without the ids that stand in it
 */
record RequestLine(String method, String route, int status, Duration taken, String role, String traceId) {

    @Override
    public String toString() {
        return "%s %s %d in %d ms as %s, trace %s".formatted(method, route, status, taken.toMillis(), role, traceId);
    }
}
