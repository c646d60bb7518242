package consigne.query.rebuild;

import consigne.query.analytics.AnalyticsViews;
import consigne.query.processor.Version;
import consigne.query.processor.Versions;
import consigne.query.rows.RowTable;
import consigne.query.rows.VersionTables;
import consigne.web.problem.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts one version of a read model into the place of another, at once and for all who read.
 *
 * <p>The tables change places by name, in one transaction. It waits for nobody: whoever reads a table has it for as
 * long as the statement takes, and whoever would read it next would wait behind the change. So it asks for all of them
 * together, gives up when they are not free within a moment, and asks again.
 */
final class SwitchOver {

    private static final Logger LOG = LoggerFactory.getLogger(SwitchOver.class);

    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final int TRIES = 100;
    private static final long PAUSE_MILLIS = 50;

    private final JdbcClient database;
    private final Versions versions;
    private final AnalyticsViews views;
    private final TransactionTemplate transactions;

    SwitchOver(JdbcClient database, Versions versions, AnalyticsViews views, TransactionTemplate transactions) {
        this.database = database;
        this.versions = versions;
        this.views = views;
        this.transactions = transactions;
    }

    /**
     * Switches.
     *
     * @param next the version that goes into service; it is following
     * @param then what else belongs to the same transaction, told the version that was in service
     * @throws Unavailable if the tables were never free
     */
    void to(Version next, Consumer<Version> then) {
        for (int tries = 1; ; tries++) {
            try {
                transactions.executeWithoutResult(_ -> swap(next, then));
                return;
            } catch (DataAccessException busy) {
                if (!TableLocks.areTaken(busy)) {
                    throw busy;
                }
                if (tries == TRIES) {
                    throw new Unavailable("The tables of " + next.readModel() + " are in use.", AGAIN, busy);
                }
                LOG.debug("the tables of {} are in use", next.readModel(), busy);
            }
            pause();
        }
    }

    private void swap(Version next, Consumer<Version> then) {
        TableLocks.waitAtMost("2s", database);
        versions.takeAlone(next.readModel());
        Version last = versions.inService(next.readModel());
        String aside = "version_" + last.id();
        List<RowTable<?>> tables = versions.blueprint(next.readModel()).tables();
        TableLocks.waitAtMost("50ms", database);
        run("lock table " + String.join(", ", names(tables, next.schema())) + " in access exclusive mode");
        run("create schema if not exists " + aside);
        String inService =
                database.sql("select current_schema()").query(String.class).single();
        for (RowTable<?> table : tables) {
            run("alter table %s set schema %s".formatted(table.name(), aside));
            run("alter table %s.%s set schema %s".formatted(next.schema(), table.name(), inService));
        }
        versions.become(last.id(), Version.State.FOLLOWING, aside);
        versions.become(next.id(), Version.State.IN_SERVICE, VersionTables.IN_SERVICE);
        views.create();
        then.accept(last);
    }

    private static List<String> names(List<RowTable<?>> tables, String beside) {
        return tables.stream()
                .flatMap(table -> Stream.of(table.name(), beside + "." + table.name()))
                .toList();
    }

    private void run(String statement) {
        database.sql(statement).update();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
