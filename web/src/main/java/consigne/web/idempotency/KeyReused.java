package consigne.web.idempotency;

import consigne.web.problem.ProblemException;

/** The key stands for a request with another body. */
public final class KeyReused extends ProblemException {

    private static final long serialVersionUID = 1L;

    public KeyReused() {
        super(422, "idempotency-key-reused", "This Idempotency-Key was sent before with another body.");
    }
}
