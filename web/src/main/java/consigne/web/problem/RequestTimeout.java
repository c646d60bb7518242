package consigne.web.problem;

/** The body of a request does not come, or comes too slowly to be waited for. */
public final class RequestTimeout extends ProblemException {

    private static final long serialVersionUID = 1L;

    public RequestTimeout() {
        super(408, "request-timeout", "The body came too slowly, and was not waited for any longer.");
    }
}
