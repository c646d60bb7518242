package consigne.eventstore.writing;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A time in which PostgreSQL stores nothing. Its beginning and its end are told once, however often it is tried. */
final class Outage {

    private static final Logger log = LoggerFactory.getLogger(Outage.class);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private boolean lasts;

    void connectionLost(Exception e, int waiting) {
        if (!lasts) {
            log.warn("No connection to PostgreSQL, {} appends wait: {}", waiting, e.getMessage());
        }
        lasts = true;
    }

    void refused(Exception e) {
        if (!lasts) {
            log.error("PostgreSQL refuses to store events: {}", e.getMessage());
        }
        lasts = true;
    }

    void over() {
        if (lasts) {
            log.info("PostgreSQL stores events again");
        }
        lasts = false;
    }

    /** How long the next attempt is put off. */
    static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
