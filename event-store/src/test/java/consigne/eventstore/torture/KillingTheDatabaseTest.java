package consigne.eventstore.torture;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.postgres.Database;
import consigne.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("torture")
class KillingTheDatabaseTest {

    private static final int THREADS = 8;
    private static final int AGGREGATES = 100;

    private final Bounds bounds = Bounds.fromSystemProperties();
    private final Random random = new Random(bounds.seed());

    /** Two processes write and two read, and none of them is started again. */
    @Test
    void whatWasAcknowledgedIsThereOnceAndTheRestIsWholeOrAbsent(@TempDir Path folder) throws Exception {
        Report report = new Report("killing-the-database", bounds).with("kills", bounds.postgresKills());
        try (EmbeddedPostgres postgres =
                        EmbeddedPostgres.in(folder.resolve("postgres")).start();
                Arena arena = new Arena(at(postgres), folder, "killing-the-database", bounds)) {
            arena.reader();
            arena.reader();
            List<Contestant> writers = List.of(
                    arena.writer(THREADS, AGGREGATES, Integer.MAX_VALUE), arena.hastyWriter(THREADS, AGGREGATES));
            for (int i = 0; i < bounds.postgresKills(); i++) {
                for (Contestant writer : writers) {
                    writer.awaitAcknowledged(1 + random.nextInt(100));
                }
                kill(postgres, i);
            }
            for (Contestant writer : writers) {
                writer.awaitAcknowledged(1);
                writer.finish();
            }
            report.write(arena.judge());
        }
    }

    /** By turns all of it at once, its first process alone, and one that works for a client. */
    private void kill(EmbeddedPostgres postgres, int turn) throws IOException {
        String pid = Files.readAllLines(postgres.dataFolder().resolve("postmaster.pid"))
                .getFirst();
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        List<ProcessHandle> children = postmaster.children().toList();
        switch (turn % 3) {
            case 0 -> {
                postgres.kill();
                children.forEach(ProcessHandle::destroyForcibly);
            }
            case 1 -> postgres.kill();
            default -> {
                assertThat(children).isNotEmpty();
                children.get(random.nextInt(children.size())).destroyForcibly();
            }
        }
    }

    private static Database at(EmbeddedPostgres postgres) {
        return new Database(postgres.jdbcUrl(), postgres.username(), postgres.password());
    }
}
