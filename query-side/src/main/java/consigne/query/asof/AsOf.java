package consigne.query.asof;

import consigne.web.problem.Fault;
import consigne.web.problem.MalformedRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The point of the past that is asked about, and what counts as having happened by then. */
public record AsOf(Mark mark, By by) {

    /** How the point is asked for, in the description. */
    public static final String MARK = "As it stood at an instant, or at the position of an event. The answer's header"
            + " As-Of-Position says which position it is of: sent with other reads, they show the same state of the shop";

    /** How the point is asked for of a list to which events only add, in the description. */
    public static final String LIST = "What was in it at an instant, or at the position of an event";

    /** How what counts is asked for, in the description. */
    public static final String BY = "What counts by then: what was recorded, which is what was to be seen, or what"
            + " occurred, as far as is known today; such as the invoices of an imported past";

    /**
     * What a query asks for; nothing where it asks for what is now.
     *
     * @throws MalformedRequest if it says by what, and not as of when
     */
    public static Optional<AsOf> asked(@Nullable Mark mark, @Nullable By by) {
        if (mark == null && by != null) {
            throw new MalformedRequest(Fault.inParameter("by", "needs asOf beside it"));
        }
        if (mark != null && by == By.OCCURRED && mark.instant().isEmpty()) {
            throw new MalformedRequest(
                    Fault.inParameter("by", "needs an instant beside it: nothing occurred at a position"));
        }
        return Optional.ofNullable(mark).map(asked -> new AsOf(asked, by == null ? By.RECORDED : by));
    }
}
