package consigne.query.rebuild;

import consigne.query.build.Build.BuildStopped;
import consigne.query.processor.Blueprint;
import consigne.query.processor.Version;
import consigne.query.processor.Versions;
import consigne.runtime.parking.PassingTrouble;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the work of rebuilds, in one process at a time: when that one dies, the database lets go of its lock, and
 * another goes on from what was committed.
 */
final class RebuildWorker {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildWorker.class);

    private static final String LOCK = "select pg_try_advisory_lock(hashtextextended('rebuilds', 0))";
    private static final String UNLOCK = "select pg_advisory_unlock(hashtextextended('rebuilds', 0))";

    private final DataSource connections;
    private final RebuildTable table;
    private final Rebuilds rebuilds;
    private final Versions versions;
    private final TransactionTemplate transactions;
    private final Construction construction;
    private final Proof proof;
    private final Duration copiesKept;
    private boolean editionsSeen;

    RebuildWorker(
            DataSource connections,
            RebuildTable table,
            Rebuilds rebuilds,
            Versions versions,
            TransactionTemplate transactions,
            Construction construction,
            Proof proof,
            Duration copiesKept) {
        this.connections = connections;
        this.table = table;
        this.rebuilds = rebuilds;
        this.versions = versions;
        this.transactions = transactions;
        this.construction = construction;
        this.proof = proof;
        this.copiesKept = copiesKept;
    }

    /** Does what there is to do, if no other process does. */
    void look() {
        if (editionsSeen && !table.hasWork(copiesKept)) {
            return;
        }
        try (Connection held = connections.getConnection();
                Statement statement = held.createStatement()) {
            if (answer(statement, LOCK)) {
                try {
                    work();
                } finally {
                    answer(statement, UNLOCK);
                }
            }
        } catch (SQLException away) {
            LOG.debug("rebuilds go on later", away);
        }
    }

    private static boolean answer(Statement statement, String query) throws SQLException {
        try (ResultSet answer = statement.executeQuery(query)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private void work() {
        if (!editionsSeen) {
            versions.blueprints().forEach(this::renew);
            editionsSeen = true;
        }
        table.expire(copiesKept);
        table.toDrop().forEach(this::drop);
        List<Rebuild> toDo = table.toDo();
        if (!toDo.isEmpty()) {
            doNext(toDo);
        }
    }

    /** What the code computes otherwise than the version in service was, is built anew; copies of old are of no use. */
    private void renew(Blueprint blueprint) {
        String readModel = blueprint.name();
        versions.of(readModel).stream()
                .filter(version -> version.edition() < blueprint.edition())
                .forEach(version -> table.expire(version.id()));
        Version inService = versions.inService(readModel);
        boolean isOld = inService.edition() < blueprint.edition();
        if (isOld && table.goingOn(readModel).isEmpty()) {
            rebuilds.begin(
                    Map.of(
                            readModel,
                            new RebuildPlan(inService.rule(), inService.from(), SwitchRule.ALWAYS, null, null)),
                    "consigne");
        }
    }

    private void drop(long version) {
        Version given = versions.version(version);
        try {
            transactions.executeWithoutResult(_ -> {
                if (given.until() == null) {
                    versions.takeAlone(given.readModel());
                } else {
                    TableLocks.waitAtMost("2s", table.database());
                }
                rebuilds.drop(given);
            });
        } catch (DataAccessException read) {
            if (!TableLocks.areTaken(read)) {
                throw read;
            }
            LOG.debug("a copy of {} is read, and goes later", given.readModel(), read);
        }
    }

    /** Those that are being built from one position go together; of the others one at a time. */
    private void doNext(List<Rebuild> toDo) {
        Rebuild first = toDo.getFirst();
        List<Rebuild> together = first.phase() == RebuildPhase.BUILDING
                ? toDo.stream()
                        .filter(other -> other.phase() == RebuildPhase.BUILDING
                                && other.position() == first.position()
                                && Objects.equals(other.until(), first.until()))
                        .toList()
                : List.of(first);
        try {
            switch (first.phase()) {
                case BUILDING -> construction.build(together);
                case COMPARING -> proof.of(first);
                default -> rebuilds.switchTo(first);
            }
        } catch (BuildStopped ended) {
            LOG.debug("rebuilds go on when the next process looks", ended);
        } catch (RuntimeException failed) {
            if (PassingTrouble.is(failed)) {
                throw failed;
            }
            together.forEach(rebuild -> fail(rebuild, failed));
        }
    }

    /** Whoever has switched, cancelled or gone on meanwhile is not told that it could not be done. */
    private void fail(Rebuild rebuild, RuntimeException failed) {
        if (table.failed(rebuild, String.valueOf(failed.getMessage()))) {
            LOG.error("Rebuild {} of {} could not go on", rebuild.id(), rebuild.readModel(), failed);
        } else {
            LOG.debug("rebuild {} has gone on otherwise", rebuild.id(), failed);
        }
    }
}
