package consigne.query.rebuild;

import consigne.api.naming.RejectionNames;
import consigne.api.rebuild.RebuildRejection;
import consigne.web.problem.ProblemException;

/** A rule stands against what is wanted of a rebuild. */
public final class RebuildRefused extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient RebuildRejection rejection;

    public RebuildRefused(RebuildRejection rejection) {
        super(409, RejectionNames.of(rejection), rejection.explanation());
        this.rejection = rejection;
    }

    @Override
    protected Object facts() {
        return rejection;
    }
}
