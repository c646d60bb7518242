package consigne.runtime.process;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do about it instead of a stack trace. */
final class PortTakenAnalysis extends AbstractFailureAnalyzer<PortTaken> {

    @Override
    protected FailureAnalysis analyze(Throwable root, PortTaken cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
