package consigne.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plants the bugs of one module, a few in every build and all of them with {@code -Dtorture=full}, and has the test
 * that is named for each run in a JVM of its own.
 *
 * @param <B> their names
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BugHunt<B extends Enum<B>> {

    private static final boolean FULL = "full".equals(System.getProperty("torture"));
    private static final Path LOGS = Path.of("target", "torture", "planted");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Class<B> all;
    private final Set<B> always;
    private final Function<B, Bug> named;

    /** @param always those that every build plants */
    protected BugHunt(Class<B> all, Set<B> always, Function<B, Bug> named) {
        this.all = all;
        this.always = always;
        this.named = named;
    }

    Stream<B> bugs() {
        return FULL ? Arrays.stream(all.getEnumConstants()) : always.stream();
    }

    /** The ordinary build runs them all without a bug: to do it once in the same way is enough. */
    Stream<B> absentBugs() {
        return FULL ? bugs() : bugs().limit(1);
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void itsTestCatchesTheBug(B name, @TempDir Path folder) throws Exception {
        Bug bug = named.apply(name);
        new Plot(folder).plant(bug);
        assertThat(run(bug, name + ".log", folder)).isEqualTo(SingleTest.FAILED);
    }

    /** Else it would prove nothing that it fails with the bug. */
    @ParameterizedTest
    @MethodSource("absentBugs")
    void itsTestPassesWithoutTheBug(B name) throws Exception {
        assertThat(run(named.apply(name), name + "-absent.log")).isEqualTo(SingleTest.PASSED);
    }

    private static int run(Bug bug, String log, Path... first) throws IOException, InterruptedException {
        try (ChildJvm jvm = ChildJvm.start(
                LOGS.resolve(log), Arrays.asList(first), SingleTest.class, bug.testClass(), bug.testMethod())) {
            return jvm.awaitEnd(PATIENCE);
        }
    }
}
