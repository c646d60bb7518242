package consigne.eventstore.torture;

import consigne.postgres.TestPostgres;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("torture")
class KillingTheApplicationTest {

    private static final int THREADS = 8;
    private static final int AGGREGATES = 100;

    private final Bounds bounds = Bounds.fromSystemProperties();

    /** Two processes write; now one, now the other is killed with signal 9 and replaced. */
    @Test
    void whatWasAcknowledgedIsThereOnceAndTheRestIsWholeOrAbsent(@TempDir Path folder) throws Exception {
        Report report = new Report("killing-the-application", bounds).with("kills", bounds.applicationKills());
        Random random = new Random(bounds.seed());
        try (Arena arena = new Arena(TestPostgres.freshDatabase(), folder, "killing-the-application", bounds)) {
            arena.reader();
            Contestant[] writers = {write(arena), write(arena)};
            for (int i = 0; i < bounds.applicationKills(); i++) {
                int victim = random.nextInt(writers.length);
                writers[victim].awaitAcknowledged(1 + random.nextInt(100));
                Thread.sleep(random.nextInt(20));
                writers[victim].kill();
                writers[victim] = write(arena);
            }
            for (Contestant writer : writers) {
                writer.awaitAcknowledged(1);
                writer.finish();
            }
            report.write(arena.judge());
        }
    }

    private static Contestant write(Arena arena) throws Exception {
        return arena.writer(THREADS, AGGREGATES, Integer.MAX_VALUE);
    }
}
