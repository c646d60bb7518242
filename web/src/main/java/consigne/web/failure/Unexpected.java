package consigne.web.failure;

import consigne.web.problem.ProblemException;

/** A fault of ours; what it is stands in the log and not in the answer. */
final class Unexpected extends ProblemException {

    private static final long serialVersionUID = 1L;

    Unexpected(Throwable cause) {
        super(500, "unexpected", "Something went wrong on our side. The correlation id finds it in the log.", cause);
    }
}
