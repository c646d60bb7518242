package consigne.query.consistency;

import consigne.query.parked.ParkedRows.Missing;
import consigne.web.problem.NotFound;
import consigne.web.problem.ProblemException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What is read cannot show what its consistency token stands for, since an event about it is parked. */
public final class RowParked extends ProblemException {

    private static final long serialVersionUID = 1L;

    /** Parked events are tried again once a minute at least. */
    private static final String SOON = "60";

    private final transient Missing missing;

    RowParked(Missing missing) {
        super(
                503,
                "parked",
                "An event about this could not be taken yet, and is tried again. Without a"
                        + " Consistency-Token the state before it is shown, where there is one.");
        this.missing = missing;
    }

    /** What there is to say of a row that is not shown: an event about it waits, or there is none. */
    public static ProblemException orNotFound(Optional<Missing> missing, String what, Object id) {
        return missing.<ProblemException>map(RowParked::new).orElseGet(() -> new NotFound(what, id));
    }

    /** What stands in the way: where, and since when. */
    record Facts(long position, Instant since) {}

    @Override
    protected Facts facts() {
        return new Facts(missing.position(), missing.since());
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", SOON);
    }
}
