package consigne.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Server;
import consigne.postgres.TestPostgres;
import consigne.tokens.Token;
import consigne.web.permission.Role;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@Isolated("captures the log of the whole process")
class ClosingWhatIsNotInTheTableTest {

    private static final Server SERVER = Server.equipped(
            context -> {
                context.registerBean(Heard.class);
                context.registerBean(Planted.class);
            },
            TestPostgres.freshDatabase());
    private static final String EVERY_ROLE = Token.of(
                    "eve", Arrays.stream(Role.values()).map(Role::scope).collect(Collectors.joining(" ")))
            .with("customer_id", "eve")
            .header();

    private final Requests requests = new Requests(SERVER.address());

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/planted", "/planted", "/api/orders/1/planted", "/api/orders/planted/"})
    void aPlantedEndpointIsClosedToEverybody(String path) {
        for (String method : new String[] {"GET", "POST", "OPTIONS"}) {
            assertThat(requests.send(method, path, "", "", null).statusCode()).isEqualTo(401);
            assertThat(requests.send(method, path, "", "", EVERY_ROLE).statusCode())
                    .as(method)
                    .isEqualTo(403);
        }
        assertThat(SERVER.bean(Planted.class).called).isFalse();
    }

    @Test
    void everyRefusalIsToldToWhoListens() {
        Heard heard = SERVER.bean(Heard.class);
        heard.refusals.clear();
        requests.send("POST", "/api/planted", "", "", null);
        requests.send("POST", "/api/planted", "", "", EVERY_ROLE);
        requests.get("/api/imports/1", Token.of("sophie", "support").header());

        assertThat(heard.refusals)
                .extracting(it -> it.status() + " " + it.caller().subject().replaceFirst("vault:.*", "somebody") + " "
                        + it.method() + " " + it.path())
                .containsExactly(
                        "401 anonymous POST /api/planted",
                        "403 somebody POST /api/planted",
                        "403 somebody GET /api/imports/1");
    }

    @Test
    void askingWhetherAPageOfElsewhereMayCallIsRefusedWithoutAFuss(CapturedOutput log) {
        for (String token : new String[] {EVERY_ROLE, ""}) {
            String answer = requests.raw("OPTIONS /api/orders HTTP/1.1\r\nHost: x\r\nOrigin: https://shop.example\r\n"
                    + "Access-Control-Request-Method: POST\r\nConnection: close\r\n"
                    + (token.isEmpty() ? "" : "Authorization: " + token + "\r\n") + "\r\n");
            assertThat(answer)
                    .startsWith(token.isEmpty() ? "HTTP/1.1 401" : "HTTP/1.1 403")
                    .contains("\"rule\"")
                    .doesNotContain("Access-Control-Allow");
        }
        assertThat(log.getAll()).doesNotContain("\tat ");
    }

    @Test
    void whatIsNotThereIsNotThere() {
        assertThat(requests.get("/api/nothing", null).statusCode()).isEqualTo(401);
        assertThat(requests.get("/api/nothing", EVERY_ROLE).statusCode()).isEqualTo(404);
        assertThat(requests.send("DELETE", "/api/orders", "", "", EVERY_ROLE).statusCode())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/error", "/login", "/oauth2/token", "/actuator/env", "/demo/tokens"})
    void nothingElseIsOpen(String path) {
        assertThat(requests.get(path, null).statusCode()).isEqualTo(401);
    }

    @Test
    void whoComesWithABrowserIsLedToTheDescription() {
        assertThat(requests.get("/", null).headers().firstValue("Location")).contains("/api/docs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/openapi.json",
                "/api/docs",
                "/api/swagger-ui/index.html",
                "/api/openapi.json/swagger-config"
            })
    void theDescriptionIsOpen(String path) {
        assertThat(requests.get(path, null).statusCode()).isIn(200, 302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/orders;a=b",
                "/api/%6Frders",
                "/api/./orders",
                "/api/docs/../orders",
                "/API/orders",
                "/api/orders/"
            })
    void noOtherWayOfWritingAPathLeadsIn(String path) {
        assertThat(requests.get(path, null).statusCode()).isIn(400, 401);
    }
}
