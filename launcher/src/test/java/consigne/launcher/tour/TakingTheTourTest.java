package consigne.launcher.tour;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.launcher.Consigne;
import consigne.launcher.running.Engine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class TakingTheTourTest {

    private static final String MARK = "=== line ";

    @TempDir
    private static Path data = Path.of("");

    private static @Nullable ConfigurableApplicationContext shop;

    /** As it starts by default, but for the port and the folder. */
    @BeforeAll
    static void open() {
        shop = Consigne.open("--server.port=0", "--consigne.data=" + data);
    }

    @AfterAll
    static void close() {
        Objects.requireNonNull(shop).close();
    }

    @Test
    void everyLineOfTheTourPrintsWhatTheReadmeSays() throws IOException, InterruptedException {
        List<TourLine> tour = TourLine.of(Files.readString(Path.of("../README.md")));
        assertThat(tour).hasSizeGreaterThan(8);

        List<String> printed = run(tour);

        for (int i = 0; i < tour.size(); i++) {
            assertThat(printed.get(i))
                    .as(tour.get(i).command())
                    .contains(tour.get(i).expected());
        }
    }

    /** Runs all lines in one shell, as a person would, and gives what each of them printed. */
    private static List<String> run(List<TourLine> tour) throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder("set -e\n");
        for (TourLine line : tour) {
            script.append("sleep ")
                    .append(Engine.underTest().pause())
                    .append("; echo '")
                    .append(MARK)
                    .append("'\n")
                    .append(line.command())
                    .append("\necho\n");
        }
        String port = Objects.requireNonNull(shop).getEnvironment().getRequiredProperty("local.server.port");
        Process bash = new ProcessBuilder("bash", "-c", script.toString().replace(":8080", ":" + port))
                .redirectErrorStream(true)
                .start();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(bash.exitValue()).as(output).isZero();
        return List.of(output.substring(MARK.length()).split(MARK + "\n", -1));
    }
}
