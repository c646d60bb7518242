package consigne.acceptance.operating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import consigne.acceptance.shop.Server;
import consigne.postgres.TestPostgres;
import consigne.tokens.Token;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallingFromPagesOfElsewhereTest {

    private static final String OURS = "https://app.shop.example";
    private static final Server SERVER =
            Server.on(TestPostgres.freshDatabase(), "consigne.web.origins=http://localhost:3000," + OURS);

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void aPageOfANamedOriginMayCall() throws IOException {
        assertThat(preflight(OURS, "PUT", "authorization,idempotency-key,if-match"))
                .startsWith("HTTP/1.1 200")
                .contains("Access-Control-Allow-Origin: " + OURS, "Access-Control-Max-Age: 3600")
                .doesNotContain("Access-Control-Allow-Credentials");
        assertThat(get(OURS))
                .startsWith("HTTP/1.1 200")
                .contains("Access-Control-Allow-Origin: " + OURS)
                .containsPattern("Access-Control-Expose-Headers:.*Consistency-Token.*ETag");
    }

    @Test
    void aPageOfAnotherMayNot() throws IOException {
        for (String answer : new String[] {
            preflight("https://evil.example", "GET", "authorization"),
            preflight(OURS, "TRACE", ""),
            preflight(OURS, "GET", "x-other"),
            get("https://evil.example")
        }) {
            assertThat(answer)
                    .startsWith("HTTP/1.1 403")
                    .contains("urn:consigne:problem:foreign-origin")
                    .doesNotContain("Access-Control-Allow-Origin");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "shop.example", "https://shop.example/", "https://*.example", "null"})
    void whatIsNoOriginIsRefusedAtTheStart(String origin) {
        assertThatThrownBy(() -> Server.on(TestPostgres.freshDatabase(), "consigne.web.origins=" + origin)
                        .close())
                .hasStackTraceContaining("is no origin such as https://shop.example");
    }

    private static String preflight(String origin, String method, String headers) throws IOException {
        return raw(
                "OPTIONS",
                origin,
                "Access-Control-Request-Method: " + method + "\r\n"
                        + (headers.isEmpty() ? "" : "Access-Control-Request-Headers: " + headers + "\r\n"));
    }

    private static String get(String origin) throws IOException {
        return raw("GET", origin, "Authorization: " + Token.of("sam", "shop").header() + "\r\n");
    }

    private static String raw(String method, String origin, String headers) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), SERVER.address().getPort())) {
            socket.getOutputStream()
                    .write((method + " /api/orders HTTP/1.1\r\nHost: x\r\nConnection: close\r\nOrigin: " + origin
                                    + "\r\n" + headers + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
