package consigne.web.problem;

/** A body, or part of one, is larger than is taken in. */
public final class TooLarge extends ProblemException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what what is too large, such as {@code body}
     * @param mostBytes the most that it may have
     */
    public TooLarge(String what, long mostBytes) {
        super(413, "too-large", "The " + what + " must not be larger than " + mostBytes + " bytes.");
    }
}
