package consigne.query.single;

import consigne.api.naming.MetricNames;
import consigne.query.comparison.ComparisonReport;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Folds a sample of things again, once in a while, and tells of those whose rows do not say what their events say.
 * There should be none; nothing is changed.
 */
final class SelfCheck {

    private static final Logger LOG = LoggerFactory.getLogger(SelfCheck.class);

    private final JdbcClient database;
    private final List<Things<?>> all;
    private final Refold refold;
    private final MeterRegistry meters;
    private final int most;
    private final Map<String, AtomicLong> drift = new ConcurrentHashMap<>();

    /** @param most so many things of each read model are folded at a time */
    SelfCheck(JdbcClient database, List<Things<?>> all, Refold refold, MeterRegistry meters, int most) {
        this.database = database;
        this.all = List.copyOf(all);
        this.refold = refold;
        this.meters = meters;
        this.most = most;
    }

    /** Looks at a sample of each read model. */
    void look() {
        all.forEach(this::look);
    }

    /** A sample is some of the rows in about four blocks of the table. */
    private void look(Things<?> things) {
        String table = refold.firstTable(things);
        List<String> names = database.sql("""
                        select %1$s from %2$s tablesample system ((
                            select least(100, 400.0 / greatest(1, relpages)) from pg_class where oid = '%2$s'::regclass))
                        limit %3$d""".formatted(name(things), table, most))
                .query(String.class)
                .list();
        long differing = new TreeSet<>(names)
                .stream().filter(name -> differs(things, name)).count();
        drift.computeIfAbsent(
                        things.readModel(),
                        model -> meters.gauge(
                                MetricNames.DRIFT, Tags.of(MetricNames.READ_MODEL, model), new AtomicLong()))
                .set(differing);
    }

    /** As somebody would call the thing of a row. */
    private static String name(Things<?> things) {
        return "concat_ws(':', " + String.join(", ", things.columns().reversed()) + ")";
    }

    private boolean differs(Things<?> things, String name) {
        ComparisonReport found = refold.compare(things, name);
        if (!found.equal()) {
            LOG.error(
                    "The rows of {} in {} do not say what its events say at position {}; it can be rebuilt alone",
                    name,
                    things.readModel(),
                    found.position());
        }
        return !found.equal();
    }
}
