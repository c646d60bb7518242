package consigne.planted;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs one test method, and tells by the exit code how it ended. */
final class SingleTest {

    static final int PASSED = 0;
    static final int FAILED = 10;
    private static final int NOT_RUN = 20;

    private SingleTest() {}

    /** Takes the names of the class and of the method. A test that hangs has failed. */
    public static void main(String[] args) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(args[0]))
                .filters((PostDiscoveryFilter) test ->
                        FilterResult.includedIf(isMethod(test.getSource().orElse(null), args[1])))
                .configurationParameter("junit.jupiter.execution.timeout.default", "60 s")
                .configurationParameter("junit.jupiter.execution.timeout.thread.mode.default", "SEPARATE_THREAD")
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        TestExecutionSummary summary = listener.getSummary();
        summary.printFailuresTo(new PrintWriter(System.out, true, UTF_8), 20);
        Runtime.getRuntime().halt(verdict(summary));
    }

    private static boolean isMethod(@Nullable TestSource source, String name) {
        return source instanceof MethodSource method && method.getMethodName().equals(name);
    }

    /** Code that cannot be loaded would fail any test, and proves nothing. */
    private static int verdict(TestExecutionSummary summary) {
        boolean broken = summary.getFailures().stream().anyMatch(f -> f.getException() instanceof LinkageError);
        if (broken || summary.getTestsStartedCount() == 0) {
            return NOT_RUN;
        }
        return summary.getTestsFailedCount() > 0 ? FAILED : PASSED;
    }
}
