package consigne.web.pace;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import consigne.web.http.Server;
import consigne.web.http.Shop;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Timeout(60)
class KeepingAPaceTest {

    private static final Server SERVER =
            Server.with(Map.of("server.tomcat.connection-timeout", "1s"), Shop.class, Impatient.class);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 100000", "Transfer-Encoding: chunked"})
    void aBodyThatTricklesInIsCutOff(String framing) throws IOException {
        for (String path : new String[] {"/api/raw", "/api/imports/orders"}) {
            try (Socket socket = beginning(path, framing)) {
                assertThatThrownBy(() -> trickle(socket, framing)).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void whoSaysNothingMoreIsToldSo() throws IOException {
        try (Socket socket = beginning("/api/raw", "Content-Length: 100000")) {
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 408");
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 30000, true", "0, 30001, false", "4096, 31000, true", "4096, 31001, false", "1073741824, 2, true"})
    void moreBytesMayTakeLonger(long bytes, long millis, boolean kept) {
        assertThat(Pace.USUAL.isKept(Duration.ofMillis(millis), bytes)).isEqualTo(kept);
    }

    private static Socket beginning(String path, String framing) throws IOException {
        Socket socket = new Socket("localhost", SERVER.port());
        socket.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + framing
                                + "\r\n\r\n")
                        .getBytes(US_ASCII));
        return socket;
    }

    /** Until the other end does not listen any more. */
    private static void trickle(Socket socket, String framing) throws IOException, InterruptedException {
        OutputStream out = socket.getOutputStream();
        while (true) {
            out.write((framing.endsWith("chunked") ? "1\r\nx\r\n" : "x").getBytes(US_ASCII));
            Thread.sleep(50);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Impatient {

        @Bean
        Pace pace() {
            return new Pace(Duration.ofSeconds(2), 1_000_000);
        }
    }
}
