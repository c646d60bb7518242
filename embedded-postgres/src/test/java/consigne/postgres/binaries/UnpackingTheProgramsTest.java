package consigne.postgres.binaries;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.postgres.machine.ProgramRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingTheProgramsTest {

    @TempDir
    Path cache;

    @Test
    void theyRunAfterAnUnpackingThatWasCutShort() throws IOException {
        Path home = Binaries.in(cache).home();
        Path cutShort = home.resolveSibling(home.getFileName() + ".unfinished");
        Files.move(home, cutShort);

        Binaries binaries = Binaries.in(cache);

        assertThat(cutShort).doesNotExist();
        assertThat(ProgramRun.run(List.of(binaries.program("postgres").toString(), "--version"))
                        .output())
                .startsWith("postgres (PostgreSQL) " + Binaries.majorVersion() + ".");
    }
}
