package consigne.runtime.parking;

import consigne.runtime.Causes;
import java.sql.SQLException;
import java.time.Duration;
import org.axonframework.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/**
 * Tells of each event that a processor parks, in one line. Where the database refuses rows, it may refuse any number of
 * them for the same reason: a few are told a minute, and how many more there were.
 */
final class ParkingLog {

    private static final Logger LOG = LoggerFactory.getLogger(ParkingLog.class);
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int REFUSED_A_MINUTE = 2;

    private final String processor;
    private long since;
    private int refused;

    ParkingLog(String processor) {
        this.processor = processor;
    }

    /** An event was set aside, and what follows of its sequence waits. */
    void parked(EventMessage<?> event, String what, long position, String sequence, Throwable cause) {
        if (Causes.include(cause, SQLException.class) && isOneTooMany()) {
            LOG.debug("{} parked event {} too", processor, event.getIdentifier(), cause);
            return;
        }
        LOG.error(
                "{} parked event {} ({}) at position {}: it is tried again, and what follows of {} waits; {}",
                processor,
                event.getIdentifier(),
                what,
                position,
                sequence,
                words(cause));
        LOG.debug("the whole of it", cause);
    }

    private synchronized boolean isOneTooMany() {
        long now = System.nanoTime();
        if (refused == 0 || now - since >= MINUTE) {
            if (refused > REFUSED_A_MINUTE) {
                LOG.error("{} parked {} more that the database refuses", processor, refused - REFUSED_A_MINUTE);
            }
            since = now;
            refused = 0;
        }
        refused++;
        return refused > REFUSED_A_MINUTE;
    }

    private static String words(Throwable cause) {
        return NestedExceptionUtils.getMostSpecificCause(cause).toString().replaceAll("\\s+", " ");
    }
}
