package consigne.web.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@Isolated("captures the log of the whole process")
class LeavingInTheMiddleTest {

    private static final Server SERVER = Server.with(Map.of(), Shop.class, Watched.class);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aClientThatLeavesIsNoErrorOfOurs(CapturedOutput log) throws IOException {
        try (Socket socket = new Socket("localhost", SERVER.port())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write("GET /api/endless HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }

        await().until(() -> SERVER.bean(Watched.class).ended);
        assertThat(log.getAll()).doesNotContain("ERROR").doesNotContain("Exception");
    }
}
