package consigne.runtime.parking;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Raises an alarm when events have waited for a minute, and once an hour while they do; says when none does any more.
 */
final class WaitingAlarm {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingAlarm.class);
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;

    private final String processor;
    private int looks;

    WaitingAlarm(String processor) {
        this.processor = processor;
    }

    /** Hears, every second, how many sequences of events wait. */
    synchronized void saw(long sequences) {
        if (sequences == 0) {
            if (looks >= MINUTE) {
                LOG.info("{}: no event waits any more", processor);
            }
            looks = 0;
            return;
        }
        looks++;
        if (looks % HOUR == MINUTE) {
            LOG.error(
                    "{}: events of {} sequences have waited for a minute or more; somebody must look at their causes",
                    processor,
                    sequences);
        }
    }
}
