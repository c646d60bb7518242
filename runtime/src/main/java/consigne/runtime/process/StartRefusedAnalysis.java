package consigne.runtime.process;

import consigne.runtime.StartRefused;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the process does not start, and what can be done about it, instead of a stack trace. */
final class StartRefusedAnalysis extends AbstractFailureAnalyzer<StartRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, StartRefused cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
