package consigne.web.problem;

import consigne.api.ChangedSince;
import consigne.api.Quantity;
import consigne.api.catalogue.Sku;
import consigne.api.stock.StockRejection.OutOfStock;
import java.time.Duration;
import java.util.List;

/** One problem of each status, to show people what they look like. */
public final class ProblemExamples {

    private static final String PATH = "/api/orders";

    private ProblemExamples() {}

    /** The problems that any part of the house may answer with. */
    public static List<Problem> all() {
        return List.of(
                of(new MalformedRequest(Fault.at("/lines/0/quantity", "must be at least 1"))),
                of(new NotFound("order", "0198f2c0-7d4e-7000-8000-000000000001")),
                of(new Refused(new OutOfStock(new Sku("beer-33"), Quantity.of(24), Quantity.of(6)))),
                of(new Refused(new ChangedSince(3, 4))),
                of(new TooLarge("body", 1024 * 1024)),
                of(new Unserved(415)),
                of(new TooManyRequests(Duration.ofSeconds(1))),
                of(new Unexpected(new IllegalStateException())),
                of(new Unavailable("The store does not answer just now.", Duration.ofSeconds(2))));
    }

    public static Problem of(ProblemException exception) {
        return Problem.of(exception, PATH);
    }
}
