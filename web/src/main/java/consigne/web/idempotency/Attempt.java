package consigne.web.idempotency;

import consigne.web.http.Story;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One try to carry a request out under a key. */
final class Attempt {

    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    private final Claims claims;
    private final Scope scope;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private Claim.@Nullable Mine mine;

    Attempt(Claims claims, Scope scope, HttpServletRequest request, HttpServletResponse response) {
        this.claims = claims;
        this.scope = scope;
        this.request = request;
        this.response = response;
    }

    static Optional<Attempt> of(HttpServletRequest request) {
        return Optional.ofNullable((Attempt) request.getAttribute(Attempt.class.getName()));
    }

    void begin() {
        request.setAttribute(Attempt.class.getName(), this);
    }

    /** Claims the request, or ends it with a problem or with the answer of an earlier try. */
    void claim(byte[] bodyHash) {
        UUID proposed = UUID.fromString(Story.of(request).commandId());
        switch (claims.claim(scope, bodyHash, proposed)) {
            case Claim.Mine claimed -> {
                mine = claimed;
                Story.begin(claimed.commandId().toString(), request, response);
            }
            case Claim.Answered(KeptAnswer answer) -> throw new Answered(answer);
            case Claim.InProgress running -> throw new RequestInProgress();
            case Claim.OtherBody other -> throw new KeyReused();
        }
    }

    /**
     * Keeps the answer for the next try, or lets that do better. If the database is away by now the answer is given all
     * the same, since what it says is done; the next try then does it again under the same command id.
     */
    void end(KeptAnswer answer) {
        Claim.Mine claimed = mine;
        if (claimed == null) {
            return;
        }
        try {
            if (answer.isPassing()) {
                claims.release(claimed);
            } else {
                claims.keep(claimed, answer);
            }
        } catch (RuntimeException away) {
            LOG.warn("The answer to {} could not be kept: {}", scope.operation(), away.toString());
        }
    }
}
