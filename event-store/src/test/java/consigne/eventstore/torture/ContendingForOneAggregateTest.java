package consigne.eventstore.torture;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.postgres.TestPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("torture")
class ContendingForOneAggregateTest {

    private final Bounds bounds = Bounds.fromSystemProperties();

    @Test
    void sixtyFourWritersLoseNoUpdate(@TempDir Path folder) throws Exception {
        Report report = new Report("contending", bounds).with("writers", Bounds.CONTENDERS);
        try (Arena arena = new Arena(TestPostgres.freshDatabase(), folder, "contending", bounds)) {
            for (int i = 0; i < bounds.writers(); i++) {
                arena.writer(Bounds.CONTENDERS / bounds.writers(), 1, bounds.contendedCommands());
            }
            Judge.Tally tally = arena.judge();
            assertThat(tally.acknowledged()).isEqualTo(Bounds.CONTENDERS * bounds.contendedCommands());
            report.write(tally);
        }
    }
}
