package consigne.web.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendingSecurityHeadersTest {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cache-Control", "no-store",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

    private static final Server SERVER =
            Server.with(Map.of("server.forward-headers-strategy", "native"), Shop.class, Troubles.class);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/origin, 200",
        "GET, /api/orders/0198f2c0-7d4e-7000-8000-000000000001, 200",
        "POST, /api/switches, 204",
        "GET, /api/orders?limit=x, 400",
        "POST, /api/orders, 400",
        "GET, /api/nothing, 404",
        "GET, /nothing/at/all, 404",
        "GET, /api/troubles/unknown-order, 404",
        "DELETE, /api/origin, 405",
        "OPTIONS, /api/origin, 200",
        "HEAD, /api/origin, 200",
        "GET, /api/troubles/out-of-stock, 409",
        "GET, /api/troubles/changed-since, 412",
        "PUT, /api/raw, 405",
        "GET, /api/troubles/anything, 500",
        "GET, /api/troubles/no-connection, 503"
    })
    void everyAnswerCarriesThem(String method, String path, int status) {
        Reply reply = Server.send(SERVER.to(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(path.endsWith("switches") ? ON : "")));

        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        carriesThem(reply::header);
        assertThat(reply.header("Strict-Transport-Security")).isNull();
        assertThat(reply.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void whatIsTooLargeOrOfTheWrongTypeCarriesThemToo() {
        carriesThem(SERVER.post("/api/raw", "x".repeat(1024 * 1024 + 1)).isProblem(413, "too-large")::header);
        carriesThem(Server.send(SERVER.to("/api/orders").POST(BodyPublishers.ofString("{}")))
                .isProblem(415, "unsupported-media-type")::header);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a{b} HTTP/1.1|Host: x||",
                "GET /api/origin%zz HTTP/1.1|Host: x||",
                "GET /api/origin HTTP/1.1||",
                "POST /api/raw HTTP/1.1|Host: x|Content-Type: application/json|Transfer-Encoding: chunked||zz||",
            })
    void whatTheWebServerTurnsDownCarriesThemToo(String request) throws IOException {
        String answer = raw(request.replace("|", "\r\n"));

        assertThat(answer).startsWith("HTTP/1.1 400");
        carriesThem(name -> answer.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElse(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/origin", "/api/nothing"})
    void overTlsBrowsersAreToldToStayThere(String path) {
        assertThat(SERVER.get(path, "X-Forwarded-Proto", "https").header("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000; includeSubDomains");
    }

    @Test
    void theServerDoesNotSayWhatItIs() {
        Reply reply = SERVER.get("/api/nothing");

        assertThat(reply.header("Server")).isNull();
        assertThat(reply.header("X-Powered-By")).isNull();
    }

    private static final String ON = "{\"on\": true, \"level\": 1}";

    private static void carriesThem(UnaryOperator<@Nullable String> header) {
        ALWAYS.forEach((name, value) -> assertThat(header.apply(name)).as(name).isEqualTo(value));
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", SERVER.port())) {
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
