package consigne.web.access;

import consigne.web.problem.ProblemException;
import java.util.Map;

/** Nobody knows who asks. */
public final class Unauthenticated extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final boolean offered;

    /** @param offered whether a token came with the request, and was not good */
    public Unauthenticated(boolean offered) {
        super(
                401,
                "unauthenticated",
                offered
                        ? "The token is not one that is taken here: it may be over, or be of another issuer, for another"
                                + " audience or signed otherwise."
                        : "This needs a token: send it as Authorization: Bearer and the token.");
        this.offered = offered;
    }

    /** By RFC 6750, section 3. */
    @Override
    public Map<String, String> headers() {
        return Map.of("WWW-Authenticate", offered ? "Bearer error=\"invalid_token\"" : "Bearer");
    }
}
