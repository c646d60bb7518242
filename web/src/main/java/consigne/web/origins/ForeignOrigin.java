package consigne.web.origins;

import consigne.web.problem.ProblemException;

/** A browser asks for a page of an origin that nobody has named, or in a way that is not allowed to pages. */
final class ForeignOrigin extends ProblemException {

    private static final long serialVersionUID = 1L;

    ForeignOrigin() {
        super(403, "foreign-origin", "Pages of this origin may not send this.");
    }
}
