package consigne.runtime.process;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says why a start failed as everything else is said, so that it is found by whatever reads the log. */
final class InOneLine implements FailureAnalysisReporter {

    private static final Logger LOG = LoggerFactory.getLogger(InOneLine.class);

    @Override
    public void report(FailureAnalysis analysis) {
        String action = analysis.getAction();
        LOG.error(
                "Consigne does not start: {}{}",
                analysis.getDescription(),
                action == null || action.isBlank() ? "" : " " + action);
    }
}
