package consigne.acceptance.shop.axon;

import consigne.acceptance.shop.OtherJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;

/**
 * Runs a real Axon Server until this JVM ends. It listens on every interface: not a thing for a machine in a network.
 */
final class RealAxonServer {

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);

    private RealAxonServer() {}

    /**
     * Starts one in an empty folder.
     *
     * @param jar what to run, by the Java of {@code AXON_SERVER_JAVA} or else by this one
     * @return its port for applications
     */
    static int start(String jar) {
        try {
            Path folder = Files.createTempDirectory("consigne-axon-server");
            int port = OtherJvm.freePort();
            String java = Optional.ofNullable(System.getenv("AXON_SERVER_JAVA"))
                    .orElse(Path.of(System.getProperty("java.home"), "bin", "java")
                            .toString());
            Process server = new ProcessBuilder(
                            java,
                            "-Xmx512m",
                            "-jar",
                            jar,
                            "--server.port=" + OtherJvm.freePort(),
                            "--axoniq.axonserver.port=" + port,
                            "--axoniq.axonserver.hostname=127.0.0.1")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
            Awaitility.await("Axon Server, whose log is in " + folder)
                    .atMost(STARTS_WITHIN)
                    .until(() -> isOpen(port));
            return port;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean isOpen(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
