package consigne.query.rebuild;

import consigne.query.comparison.ComparisonReport;
import consigne.query.comparison.VersionComparison;
import consigne.query.processor.LiveTokens;
import consigne.query.processor.LiveTokens.Stored;
import consigne.query.processor.Version;
import consigne.query.processor.Versions;
import consigne.query.single.EventsBehind;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares a new version with the one in service. Both take each event in one transaction, so that one look at the
 * database sees both at the same position, while they go on.
 */
final class Proof {

    private static final Logger LOG = LoggerFactory.getLogger(Proof.class);

    private final RebuildTable table;
    private final Versions versions;
    private final LiveTokens tokens;
    private final EventsBehind behind;
    private final TransactionTemplate oneLook;

    Proof(
            RebuildTable table,
            Versions versions,
            LiveTokens tokens,
            EventsBehind behind,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.versions = versions;
        this.tokens = tokens;
        this.behind = behind;
        this.oneLook = new TransactionTemplate(transactions);
        oneLook.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneLook.setReadOnly(true);
    }

    /** Compares, and keeps what was found. */
    void of(Rebuild rebuild) {
        ComparisonReport found = oneLook.execute(_ -> compare(rebuild));
        ComparisonReport report = behind.tell(
                found, List.of(versions.inService(rebuild.readModel()), versions.version(rebuild.version())));
        table.compared(rebuild.id(), report);
        LOG.info(
                "Rebuild {} of {} was compared at position {}: {}",
                rebuild.id(),
                rebuild.readModel(),
                report.position(),
                report.equal() ? "all rows are equal" : "there are differences");
    }

    private ComparisonReport compare(Rebuild rebuild) {
        String readModel = rebuild.readModel();
        Version beside = versions.version(rebuild.version());
        if (beside.state() != Version.State.FOLLOWING) {
            throw new IllegalStateException("the new version could not take an event; the log says which");
        }
        Version inService = versions.inService(readModel);
        long position =
                tokens.of(readModel).stream().mapToLong(Stored::position).max().orElse(0);
        return new VersionComparison(versions.tables(inService), versions.tables(beside))
                .of(versions.blueprint(readModel).tables(), position);
    }
}
