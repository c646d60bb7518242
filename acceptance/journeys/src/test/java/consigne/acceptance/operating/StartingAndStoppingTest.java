package consigne.acceptance.operating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import consigne.acceptance.shop.OtherJvm;
import consigne.launcher.Consigne;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shop as a process of its own, and what it prints. */
class StartingAndStoppingTest {

    private static final String LOOPBACK = "0100007F";

    @TempDir
    private Path desk = Path.of("");

    @Test
    void aTakenPortIsSaidInOneLineAndBeforeAnythingIsStarted() throws IOException, InterruptedException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process shop = start("--server.port=" + other.getLocalPort());

            assertThat(shop.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(shop.exitValue()).isNotZero();
            assertThat(printed())
                    .singleElement()
                    .asString()
                    .contains("Port " + other.getLocalPort(), "is taken by another process", "--server.port");
            assertThat(desk.resolve("data")).doesNotExist();
        }
    }

    @Test
    void theLogIsJsonFromTheFirstLineToTheLastAndSaysThatItStops() throws IOException, InterruptedException {
        int management = OtherJvm.freePort();
        Process shop = start(
                "--server.port=" + OtherJvm.freePort(),
                "--management.server.port=" + management,
                "--logging.structured.format.console=logstash");
        try {
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> !shop.isAlive() || messages().anyMatch(line -> line.contains("Consigne is ready")));
            assertThat(addressesOf(management)).isNotEmpty().allMatch(address -> address.endsWith(LOOPBACK));
        } finally {
            shop.destroy();
        }

        assertThat(shop.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(messages())
                .anyMatch(line -> line.startsWith("The secret that /demo/tokens asks for: in the file "))
                .anyMatch(line -> line.startsWith("Passwords of the demo users: in the file "))
                .noneMatch(line -> line.contains("Demo-Secret: "))
                .anyMatch(line -> line.startsWith("Consigne is stopping"))
                .last()
                .isEqualTo("Consigne has stopped");
        assertThat(Files.readString(desk.resolve("data/demo-passwords"))).contains("operator");
    }

    /** Where this machine listens on a port, as Linux has it: in hexadecimal, the last byte first. */
    private static List<String> addressesOf(int port) throws IOException {
        String listening = "(?i)\\s*\\d+: (\\w+):%04x \\S+ 0A .*".formatted(port);
        return Stream.concat(
                        Files.readAllLines(Path.of("/proc/net/tcp")).stream(),
                        Files.readAllLines(Path.of("/proc/net/tcp6")).stream())
                .filter(line -> line.matches(listening))
                .map(line -> line.replaceFirst(listening, "$1"))
                .toList();
    }

    private Process start(String... settings) throws IOException {
        List<String> command = OtherJvm.installed(
                Consigne.class,
                Stream.concat(
                                Stream.of("--consigne.data=" + desk.resolve("data"), "--consigne.demo=false"),
                                Stream.of(settings))
                        .toArray(String[]::new));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(desk.resolve("printed").toFile())
                .start();
    }

    private List<String> printed() throws IOException {
        return Files.readAllLines(desk.resolve("printed"));
    }

    /** Of lines that are JSON; one that is not fails. */
    private Stream<String> messages() throws IOException {
        return printed().stream()
                .map(line -> JsonMapper.shared().readTree(line))
                .map((JsonNode line) -> line.path("message").asString());
    }
}
