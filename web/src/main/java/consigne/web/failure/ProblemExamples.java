package consigne.web.failure;

import consigne.api.ChangedSince;
import consigne.web.problem.Fault;
import consigne.web.problem.MalformedRequest;
import consigne.web.problem.NotFound;
import consigne.web.problem.Problem;
import consigne.web.problem.ProblemException;
import consigne.web.problem.RequestTimeout;
import consigne.web.problem.TooLarge;
import consigne.web.problem.TooManyRequests;
import consigne.web.problem.Unavailable;
import java.time.Duration;
import java.util.List;

/** One problem of each status, to show people what they look like. */
public final class ProblemExamples {

    private static final String PATH = "/api/things";

    private ProblemExamples() {}

    /** The problems that any part of the house may answer with. */
    public static List<Problem> all() {
        return List.of(
                of(new MalformedRequest(Fault.at("/parts/0/count", "must be at least 1"))),
                of(new NotFound("thing", "0198f2c0-7d4e-7000-8000-000000000001")),
                of(new RequestTimeout()),
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
