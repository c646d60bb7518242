package consigne.web.pace;

import java.time.Duration;

/**
 * How fast a body has to come: whoever holds a connection with less is cut off.
 *
 * @param grace how long a body may take, however small it is
 * @param bytesPerSecond by how many bytes it has that much longer
 */
public record Pace(Duration grace, long bytesPerSecond) {

    /** Slower than any line that people work with. */
    public static final Pace USUAL = new Pace(Duration.ofSeconds(30), 4096);

    boolean isKept(Duration taken, long bytes) {
        return taken.compareTo(grace.plusMillis(bytes * 1000 / bytesPerSecond)) <= 0;
    }
}
