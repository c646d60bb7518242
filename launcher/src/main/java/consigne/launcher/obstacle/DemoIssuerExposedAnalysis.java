package consigne.launcher.obstacle;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do about it instead of a stack trace. */
final class DemoIssuerExposedAnalysis extends AbstractFailureAnalyzer<DemoIssuerExposed> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DemoIssuerExposed cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
