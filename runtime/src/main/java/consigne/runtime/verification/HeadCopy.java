package consigne.runtime.verification;

import consigne.api.naming.MetricNames;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Has the head of the chain leave the database, by log and metric: who can compute the whole chain anew, and write the
 * seal, is found out by a copy that lies elsewhere.
 */
final class HeadCopy {

    private static final Logger LOG = LoggerFactory.getLogger(HeadCopy.class);

    private final JdbcClient database;
    private final MeterRegistry meters;
    private @Nullable Gauge last;

    HeadCopy(JdbcClient database, MeterRegistry meters) {
        this.database = database;
        this.meters = meters;
    }

    private record Head(long position, String hash) {}

    /** Gives a copy away; the metric is the position, and bears the hash. */
    synchronized void give() {
        database.sql("select position, encode(hash, 'hex') as hash from event order by position desc limit 1")
                .query((row, _) -> new Head(row.getLong("position"), row.getString("hash")))
                .optional()
                .ifPresent(this::give);
    }

    private void give(Head head) {
        LOG.info("The chain of hashes ends at position {} with {}", head.position, head.hash);
        if (last != null) {
            meters.remove(last);
        }
        last = Gauge.builder(MetricNames.CHAIN_HEAD, head, Head::position)
                .strongReference(true)
                .tag(MetricNames.HASH, head.hash)
                .register(meters);
    }
}
