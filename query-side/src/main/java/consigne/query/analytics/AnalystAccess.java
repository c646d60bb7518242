package consigne.query.analytics;

import consigne.runtime.EverySecond;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it that analysts have their views, and keep to their time: the role's limits are where each session begins,
 * and PostgreSQL lets a session set them otherwise.
 */
@Component
final class AnalystAccess implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AnalystAccess.class);

    private static final String IS_MEMBER = """
            select exists (select from pg_roles
                where rolname = 'consigne_analyst' and pg_has_role(current_user, oid, 'usage'))""";

    /** A little later than the role's own limits, which tell the analyst more. */
    private static final String CUT = """
            select case when now() - xact_start > interval '5 minutes' then pg_terminate_backend(pid)
                else pg_cancel_backend(pid) end
            from pg_stat_activity
            where usename = 'consigne_analyst' and (now() - xact_start > interval '5 minutes'
                or state = 'active' and now() - query_start > interval '33 seconds')""";

    private final JdbcTemplate database;
    private final AnalyticsViews views;
    private final TransactionTemplate transaction;
    private final EverySecond watch;

    AnalystAccess(JdbcTemplate database, AnalyticsViews views, PlatformTransactionManager transactions) {
        this.database = database;
        this.views = views;
        this.transaction = new TransactionTemplate(transactions);
        this.watch = new EverySecond("analysts-time", () -> database.queryForList(CUT));
    }

    /** What analysts have is nothing that the shop's start depends on. */
    @Override
    public void start() {
        try {
            transaction.executeWithoutResult(_ -> {
                database.execute("set local lock_timeout = '5s'");
                views.createWhereOthersAre();
            });
            if (Boolean.TRUE.equals(database.queryForObject(IS_MEMBER, Boolean.class))) {
                watch.start();
            }
        } catch (DataAccessException refused) {
            LOG.warn(
                    "The views for analysts could not be made; those that are there stay until the next start",
                    refused);
        }
    }

    @Override
    public void stop() {
        watch.stop();
    }

    @Override
    public boolean isRunning() {
        return watch.isRunning();
    }
}
