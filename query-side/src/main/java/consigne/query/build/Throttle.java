package consigne.query.build;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Leaves the machine to others for part of the time.
 *
 * @param corePercent how much of one core is used, 1 to 100; none: all that there is
 */
public record Throttle(@Nullable Integer corePercent) {

    boolean isOff() {
        return corePercent == null;
    }

    /** Rests in proportion to work. */
    void restAfter(Duration work) throws InterruptedException {
        if (corePercent != null) {
            Thread.sleep(work.multipliedBy(100 - corePercent).dividedBy(corePercent));
        }
    }
}
