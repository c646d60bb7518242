package consigne.command.payment;

import consigne.web.problem.ProblemException;

/** Somebody who does not know the secret, or a message that was kept too long. */
final class BadSignature extends ProblemException {

    private static final long serialVersionUID = 1L;

    BadSignature() {
        super(401, "bad-signature", "The signature does not fit the body and the time, or the time is not now.");
    }
}
