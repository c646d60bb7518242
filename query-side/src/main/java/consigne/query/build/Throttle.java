package consigne.query.build;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Leaves the machine to others for part of the time.
 *
 * @param share how much of one core is used, above 0 and up to 1; none: all that there is
 */
public record Throttle(@Nullable Double share) {

    boolean isOff() {
        return share == null;
    }

    /** Rests in proportion to work. */
    void restAfter(Duration work) throws InterruptedException {
        if (share != null) {
            Thread.sleep(Duration.ofNanos(Math.round(work.toNanos() * (1 / share - 1))));
        }
    }
}
