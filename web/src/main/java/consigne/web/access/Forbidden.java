package consigne.web.access;

import consigne.web.problem.ProblemException;

/** It is known who asks, and they may not. */
public final class Forbidden extends ProblemException {

    private static final long serialVersionUID = 1L;

    public Forbidden() {
        super(403, "forbidden", "None of the roles in the token may do this.");
    }
}
