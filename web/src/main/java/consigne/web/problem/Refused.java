package consigne.web.problem;

import consigne.api.ChangedSince;
import consigne.api.Rejection;
import consigne.api.order.OrderRejection.UnknownOrder;
import consigne.api.stock.StockRejection;

/** A rule of the business stands against a command. */
final class Refused extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    Refused(Rejection rejection) {
        super(status(rejection), rejection.rule(), rejection.explanation());
        this.rejection = rejection;
    }

    @Override
    protected Object facts() {
        return rejection;
    }

    private static int status(Rejection rejection) {
        return switch (rejection) {
            case UnknownOrder unknown -> 404;
            case StockRejection.UnknownProduct unknown -> 404;
            case ChangedSince changed -> 412;
            default -> 409;
        };
    }
}
