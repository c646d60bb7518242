package consigne.web.failure;

import consigne.api.ChangedSince;
import consigne.api.NotThere;
import consigne.api.Rejection;
import consigne.api.naming.RejectionNames;
import consigne.web.problem.ProblemException;

/** A rule of the business stands against a command. */
final class Refused extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    Refused(Rejection rejection) {
        super(status(rejection), RejectionNames.of(rejection), rejection.explanation());
        this.rejection = rejection;
    }

    @Override
    protected Object facts() {
        return rejection;
    }

    private static int status(Rejection rejection) {
        return switch (rejection) {
            case NotThere _ -> 404;
            case ChangedSince _ -> 412;
            default -> 409;
        };
    }
}
