package consigne.web.requests;

import consigne.web.limits.Rates;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the lines: so many a second, and how many there was no room for. */
final class RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

    private final Rates rates;
    private final AtomicLong leftOut = new AtomicLong();

    RequestLog(long linesPerSecond) {
        this.rates = new Rates(linesPerSecond, linesPerSecond, 1);
    }

    void write(RequestLine line) {
        if (!LOG.isInfoEnabled()) {
            return;
        }
        if (rates.spend("lines").isPresent()) {
            leftOut.incrementAndGet();
            return;
        }
        long before = leftOut.getAndSet(0);
        LOG.atInfo()
                .addKeyValue("method", line.method())
                .addKeyValue("route", line.route())
                .addKeyValue("status", line.status())
                .addKeyValue("millis", line.taken().toMillis())
                .addKeyValue("role", line.role())
                .addKeyValue("leftOut", before)
                .log(line + (before == 0 ? "" : ", after " + before + " that have no line"));
    }
}
