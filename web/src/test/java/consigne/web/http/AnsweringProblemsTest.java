package consigne.web.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnsweringProblemsTest {

    private static final int MIB = 1024 * 1024;
    private static final Server SERVER = Server.with(Map.of(), Shop.class, Troubles.class);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource({
        "unknown-order, 404, unknown-order",
        "changed-since, 412, changed-since",
        "out-of-stock, 409, out-of-stock",
        "not-found, 404, not-found",
        "unanswered, 503, unavailable",
        "no-connection, 503, unavailable",
        "shutdown, 503, unavailable",
        "read-only, 503, unavailable",
        "locked, 503, unavailable",
        "deadlock, 503, unavailable",
        "full-disk, 503, unavailable",
        "refused-data, 500, unexpected",
        "event-store, 503, unavailable",
        "bad-sql, 500, unexpected",
        "anything, 500, unexpected"
    })
    void eachFailureHasItsProblem(String kind, int status, String rule) {
        Reply reply = SERVER.get("/api/troubles/" + kind).isProblem(status, rule);

        assertThat(reply.json().path("instance").asString()).isEqualTo("/api/troubles/" + kind);
        assertThat(reply.body()).doesNotContain("secret").doesNotContain("SELECT");
        assertThat(reply.header("Retry-After")).isEqualTo(status == 503 ? "2" : null);
        assertThat(reply.header("X-Correlation-Id")).isNotBlank();
    }

    @Test
    void aRefusalNamesItsRuleAndItsFacts() {
        var problem = SERVER.get("/api/troubles/out-of-stock").json();

        assertThat(problem.path("rule").asString()).isEqualTo("out-of-stock");
        assertThat(problem.path("title").asString()).isEqualTo("Out of stock");
        assertThat(problem.path("detail").asString()).isEqualTo("Of A1 3 are wanted and 0 are available.");
        assertThat(problem.path("facts").toString()).isEqualTo("{\"sku\":\"A1\",\"wanted\":3,\"available\":0}");
    }

    @Test
    void whatTheFrameworkRefusesIsAProblemToo() {
        SERVER.get("/api/nothing").isProblem(404, "not-found");
        SERVER.get("/nothing/at/all").isProblem(404, "not-found");
        Reply method = Server.send(SERVER.to("/api/origin").DELETE()).isProblem(405, "method-not-allowed");
        assertThat(method.header("Allow")).contains("GET");
        Server.send(SERVER.to("/api/orders")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("{}")))
                .isProblem(415, "unsupported-media-type");
        Server.send(SERVER.to("/api/orders").POST(BodyPublishers.ofString("{}")))
                .isProblem(415, "unsupported-media-type");
        SERVER.get("/api/origin", "Accept", "text/csv").isProblem(406, "not-acceptable");
        SERVER.post("/api/orders", "{}", "Accept", "text/csv").isProblem(400, "malformed");
    }

    @Test
    void aBodyIsAMebibyteAtMost() {
        assertThat(SERVER.post("/api/raw", "x".repeat(MIB)).body()).isEqualTo("" + MIB);
        SERVER.post("/api/raw", "x".repeat(MIB + 1)).isProblem(413, "too-large");
        SERVER.post("/api/raw", "x".repeat(9 * MIB)).isProblem(413, "too-large");
        Server.send(SERVER.to("/api/raw")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[MIB + 1]))))
                .isProblem(413, "too-large");
    }

    @Test
    void aStreamedBodyIsNotLimitedHere() {
        assertThat(SERVER.post("/api/imports/orders", "x".repeat(2 * MIB)).body())
                .isEqualTo("" + 2 * MIB);
        SERVER.post("/api/imports/../raw", "x".repeat(2 * MIB)).isProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a{b} HTTP/1.1|Host: x||",
                "GET /api/origin%zz HTTP/1.1|Host: x||",
                "GET /api/%2e%2e/origin%5c HTTP/1.1|Host: x||",
                "GET /api/origin HTTP/1.1||",
                "POST /api/raw HTTP/1.1|Host: x|Content-Type: application/json|Transfer-Encoding: chunked||zz||",
                "GET /api/origin HTTP/1.1|Host: x|X-Long: LONG||"
            })
    void whatIsNotHttpIsAProblemToo(String request) throws IOException {
        String answer = raw(request.replace("|", "\r\n").replace("LONG", "x".repeat(20_000)));

        assertThat(answer)
                .startsWith("HTTP/1.1 4")
                .contains("application/problem+json")
                .doesNotContain("<html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONNECT x.example:80 HTTP/1.1|Host: x.example:80||",
                "GET / HTTP/3.7|Host: x||",
                "POST /api/raw HTTP/1.1|Host: x|Transfer-Encoding: gzip||",
                "TRACE / HTTP/1.1|Host: x||",
                "POST /api/raw HTTP/1.1|Host: x|Expect: wonders|Content-Length: 0||",
                "GET /api/troubles/anything HTTP/1.1|Host: x|Connection: close||",
                "GET /a{b} HTTP/1.1|Host: x||"
            })
    void theBodySaysTheStatusOfItsAnswer(String request) throws IOException {
        String answer = raw(request.replace("|", "\r\n"));

        String status = answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3);
        assertThat(answer).contains("\"status\":" + status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "text/*", "application/*; charset=utf-8", "a", ";;"})
    void aBodyIsOfOneType(String contentType) {
        Server.send(SERVER.to("/api/orders").header("Content-Type", contentType).POST(BodyPublishers.ofString("{}")))
                .isProblem(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%1F", "%20", "%C2%85", "1", "%E2%80%83"})
    void whatIsNoIdIsMalformed(String id) {
        assertThat(SERVER.get("/api/things/" + id).isProblem(400, "malformed").faults())
                .containsExactly("id is malformed");
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", SERVER.port())) {
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
