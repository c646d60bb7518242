package consigne.web.problem;

/** The version that the caller read, and wants to change, cannot be the current one. */
public final class PreconditionFailed extends ProblemException {

    private static final long serialVersionUID = 1L;

    public PreconditionFailed(String detail) {
        super(412, "changed-since", detail);
    }
}
