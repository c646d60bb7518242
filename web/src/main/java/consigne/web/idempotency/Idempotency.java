package consigne.web.idempotency;

import consigne.runtime.commands.Origin;
import consigne.web.http.Story;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;

/** What other parts of the house do with the keys of requests. */
public final class Idempotency {

    private final Claims claims;

    Idempotency(Claims claims) {
        this.claims = claims;
    }

    /**
     * Claims a request whose body was streamed, once all of it has been read and before anything comes of it. If the
     * request has no key, nothing happens. If it was carried out before, or is being carried out, or the key stands for
     * another body, this does not return: the request ends with the answer that is due.
     *
     * @param bodyHash the SHA-256 of the body as it was received
     * @return the origin with the command id to use: that of an earlier try, if there was one
     */
    public Origin claim(HttpServletRequest request, byte[] bodyHash, Origin origin) {
        return Attempt.of(request)
                .map(attempt -> {
                    attempt.claim(BodyHash.of(request, bodyHash));
                    return Story.of(request).retold(origin);
                })
                .orElse(origin);
    }

    /** Forgets the keys that were first sent before an instant, and says how many. */
    public int purge(Instant before) {
        return claims.purge(before);
    }
}
