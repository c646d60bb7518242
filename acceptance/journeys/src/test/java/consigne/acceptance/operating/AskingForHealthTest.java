package consigne.acceptance.operating;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.safety.Wire;
import consigne.acceptance.shop.OtherJvm;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.tokens.Token;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskingForHealthTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String LIVENESS = "/actuator/health/liveness";
    private static final String READINESS = "/actuator/health/readiness";
    private static final Database DATABASE = TestPostgres.freshDatabase();
    private static final Wire WIRE = Wire.to(DATABASE);
    private static final Server SERVER =
            Server.on(WIRE.at(DATABASE), "spring.datasource.hikari.data-source-properties.socketTimeout=2");

    @AfterAll
    static void close() throws IOException {
        SERVER.close();
        WIRE.close();
    }

    @Test
    void anybodyMayAskWhetherItLivesAndCanServe() {
        Shop.eventually(() -> is("{\"status\":\"UP\"}", READINESS));
        is("{\"status\":\"UP\"}", LIVENESS);
    }

    @Test
    void whileTheDatabaseIsAwayItLivesAndCannotServe() {
        WIRE.fallsSilent();
        try {
            Shop.eventually(() -> {
                HttpResponse<String> answer = ask(SERVER.address(), READINESS, null);
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).isEqualTo("{\"status\":\"DOWN\"}");
            });
            is("{\"status\":\"UP\"}", LIVENESS);
        } finally {
            WIRE.speaksAgain();
        }
        Shop.eventually(() -> is("{\"status\":\"UP\"}", READINESS));
    }

    @Test
    void withAReadModelThatHasNotStartedItCannotServe() {
        EventProcessor orders = SERVER.bean(EventProcessingConfiguration.class)
                .eventProcessor("orders")
                .orElseThrow();
        orders.shutDown();
        try {
            Shop.eventually(() -> {
                assertThat(ask(SERVER.address(), READINESS, null).statusCode()).isEqualTo(503);
                assertThat(ask(SERVER.address(), "/actuator/health", operator()).body())
                        .contains("\"stopped\":[\"orders\"]");
            });
        } finally {
            orders.start();
        }
        Shop.eventually(() -> is("{\"status\":\"UP\"}", READINESS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/prometheus", "/actuator/health/readiness/database"})
    void moreIsForOperators(String path) {
        assertThat(ask(SERVER.address(), path, null).statusCode()).isEqualTo(401);
        assertThat(ask(SERVER.address(), path, Token.of("sophie", "support")).statusCode())
                .isEqualTo(403);
        assertThat(ask(SERVER.address(), path, operator()).statusCode()).isIn(200, 404, 503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/env", "/actuator/loggers", "/actuator/heapdump"})
    void nothingElseIsThere(String path) {
        assertThat(ask(SERVER.address(), path, null).statusCode()).isEqualTo(401);
        assertThat(ask(SERVER.address(), path, operator()).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsCountedIsThereForPrometheus() {
        ask(SERVER.address(), "/api/orders", operator());

        assertThat(ask(SERVER.address(), "/actuator/prometheus", operator()).body())
                .contains("http_server_requests_seconds_count", "hikaricp_connections_active", "jvm_memory_used_bytes")
                .doesNotContain("spring_security");
    }

    @Test
    void onAPortOfItsOwnNobodyNeedsAToken() throws IOException {
        int port = OtherJvm.freePort();
        URI management = URI.create("http://127.0.0.1:" + port);
        try (Server server = Server.on(
                TestPostgres.freshDatabase(),
                "management.server.port=" + port,
                "management.server.address=127.0.0.1")) {
            assertThat(ask(management, "/actuator/health", null).body()).contains("\"database\":{\"status\":\"UP\"}");
            assertThat(ask(management, "/actuator/prometheus", null).statusCode())
                    .isEqualTo(200);
            assertThat(ask(management, "/actuator/env", null).statusCode()).isEqualTo(401);
            assertThat(ask(management, "/api/orders", null).statusCode()).isNotEqualTo(200);
            assertThat(ask(server.address(), "/actuator/prometheus", null).statusCode())
                    .isEqualTo(401);
        }
    }

    private static void is(String body, String path) {
        HttpResponse<String> answer = ask(SERVER.address(), path, null);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private static Token operator() {
        return Token.of("olga", "operator");
    }

    private static HttpResponse<String> ask(URI server, String path, @Nullable Token who) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).timeout(Duration.ofSeconds(30));
        if (who != null) {
            request.header("Authorization", who.header());
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException unanswered) {
            throw new AssertionError(unanswered);
        }
    }
}
