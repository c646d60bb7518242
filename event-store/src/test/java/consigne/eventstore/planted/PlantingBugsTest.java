package consigne.eventstore.planted;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.eventstore.torture.Bounds;
import consigne.eventstore.torture.ChildJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every build plants three, {@code -Dtorture=full} all of them. */
@Tag("torture")
@Order(1) // takes longest
class PlantingBugsTest {

    private static final Path LOGS = Path.of("target", "torture", "planted");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Set<PlantedBug> ALWAYS =
            EnumSet.of(PlantedBug.SKIP_THE_FSYNC, PlantedBug.DROP_THE_LOCK, PlantedBug.FORGET_THE_PAYLOAD_IN_THE_HASH);

    private static final boolean FULL = Bounds.fromSystemProperties().full();

    static Stream<PlantedBug> bugs() {
        return FULL ? Arrays.stream(PlantedBug.values()) : ALWAYS.stream();
    }

    /** The ordinary build runs them all without a bug: to do it once in the same way is enough. */
    static Stream<PlantedBug> absentBugs() {
        return FULL ? bugs() : bugs().limit(1);
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void itsTestCatchesTheBug(PlantedBug bug, @TempDir Path folder) throws Exception {
        new Plot(folder).plant(bug);
        assertThat(run(bug, bug + ".log", List.of(folder))).isEqualTo(SingleTest.FAILED);
    }

    /** Else it would prove nothing that it fails with the bug. */
    @ParameterizedTest
    @MethodSource("absentBugs")
    void itsTestPassesWithoutTheBug(PlantedBug bug) throws Exception {
        assertThat(run(bug, bug + "-absent.log", List.of())).isEqualTo(SingleTest.PASSED);
    }

    private static int run(PlantedBug bug, String log, List<Path> first) throws IOException, InterruptedException {
        try (ChildJvm jvm =
                ChildJvm.start(LOGS.resolve(log), first, SingleTest.class, bug.testClass(), bug.testMethod())) {
            return jvm.awaitEnd(PATIENCE);
        }
    }
}
