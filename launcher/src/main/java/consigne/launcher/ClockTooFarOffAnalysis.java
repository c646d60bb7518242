package consigne.launcher;

import consigne.runtime.clock.ClockTooFarOff;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with the machine's clock, and what to do about it, instead of a stack trace. */
final class ClockTooFarOffAnalysis extends AbstractFailureAnalyzer<ClockTooFarOff> {

    @Override
    protected FailureAnalysis analyze(Throwable root, ClockTooFarOff cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
