package consigne.eventstore.torture;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.postgres.TestPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("torture")
class WritingWhileOthersReadTest {

    private static final int THREADS = 4;
    private static final int AGGREGATES = 100;

    private final Bounds bounds = Bounds.fromSystemProperties();

    @Test
    void everyReaderSeesEveryPositionOnceInOrder(@TempDir Path folder) throws Exception {
        Report report = new Report("reading", bounds)
                .with("writing processes", bounds.writers())
                .with("reading processes", bounds.readers());
        try (Arena arena = new Arena(TestPostgres.freshDatabase(), folder, "reading", bounds);
                Disturbance disturbance = new Disturbance(arena.sql(), bounds.seed())) {
            for (int i = 0; i < bounds.readers(); i++) {
                arena.reader();
            }
            for (int i = 0; i < bounds.writers(); i++) {
                arena.writer(THREADS, AGGREGATES, bounds.sharedCommands());
            }
            Judge.Tally tally = arena.judge();
            assertThat(tally.acknowledged()).isEqualTo(bounds.writers() * THREADS * bounds.sharedCommands());
            int cut = disturbance.end();
            assertThat(cut).isPositive();
            report.with("backends cut", cut).write(tally);
        }
    }
}
