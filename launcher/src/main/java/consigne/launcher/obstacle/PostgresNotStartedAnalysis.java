package consigne.launcher.obstacle;

import consigne.postgres.PostgresNotStarted;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows what a shopkeeper can do about it instead of a stack trace. */
final class PostgresNotStartedAnalysis extends AbstractFailureAnalyzer<PostgresNotStarted> {

    @Override
    protected FailureAnalysis analyze(Throwable root, PostgresNotStarted cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
