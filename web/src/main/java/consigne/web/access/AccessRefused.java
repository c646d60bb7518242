package consigne.web.access;

import consigne.web.http.Caller;
import java.time.Instant;

/**
 * A request was turned away because of who sent it.
 *
 * @param status 401, 403 or 429
 */
public record AccessRefused(Caller caller, String method, String path, int status, Instant at) {}
