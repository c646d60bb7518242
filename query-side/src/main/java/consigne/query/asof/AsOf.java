package consigne.query.asof;

import consigne.query.recorded.RecordedEvent;
import consigne.web.form.Moment;
import consigne.web.problem.Fault;
import consigne.web.problem.MalformedRequest;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An instant of the past that is asked about, and what counts as having happened by then. */
public record AsOf(Instant instant, By by) {

    /** How it is asked for, in the description. */
    public static final String BY = "What counts by then: what was recorded, which is what was to be seen, or what"
            + " occurred, as far as is known today; such as the invoices of an imported past";

    /**
     * What a query asks for; nothing where it asks for what is now.
     *
     * @throws MalformedRequest if it says by what, and not as of when
     */
    public static Optional<AsOf> asked(@Nullable Moment moment, @Nullable By by) {
        if (moment == null && by != null) {
            throw new MalformedRequest(Fault.inParameter("by", "needs asOf beside it"));
        }
        return Optional.ofNullable(moment).map(asked -> new AsOf(asked.value(), by == null ? By.RECORDED : by));
    }

    /** Whether it counts. */
    boolean includes(RecordedEvent event) {
        return !when(event).isAfter(instant);
    }

    private Instant when(RecordedEvent event) {
        return switch (by) {
            case RECORDED -> event.recordedAt();
            case OCCURRED -> event.at();
        };
    }
}
