package consigne.web.token;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do about it instead of a stack trace. */
final class IssuerNotKnownAnalysis extends AbstractFailureAnalyzer<IssuerNotKnown> {

    @Override
    protected FailureAnalysis analyze(Throwable root, IssuerNotKnown cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
