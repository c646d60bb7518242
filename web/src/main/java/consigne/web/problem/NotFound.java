package consigne.web.problem;

/** What is asked for does not exist. */
public final class NotFound extends ProblemException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what the kind of thing, such as {@code order}
     * @param id which one
     */
    public NotFound(String what, Object id) {
        super(404, "not-found", "There is no " + what + " " + id + ".");
    }
}
