package consigne.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import consigne.acceptance.shop.OtherJvm;
import consigne.acceptance.shop.Server;
import consigne.postgres.TestPostgres;
import consigne.tokens.TestIssuer;
import consigne.tokens.Token;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckingTokensTest {

    private static final Server SERVER = Server.on(TestPostgres.freshDatabase());
    private static final Token TOKEN = Token.of("sophie", "support");
    private static final String PATH = "/api/orders";

    private final Requests requests = new Requests(SERVER.address());

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "PS256", "ES256", "EdDSA"})
    void fourAlgorithmsAreTaken(String algorithm) {
        assertThat(status(TOKEN.signedBy(TestIssuer.shared().signer(JWSAlgorithm.parse(algorithm)))))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS384", "RS512", "PS384", "PS512"})
    void noOtherIs(String algorithm) {
        assertThat(status(TOKEN.signedBy(TestIssuer.shared().signer(JWSAlgorithm.parse(algorithm)))))
                .isEqualTo(401);
    }

    @Test
    void clocksMayDifferByHalfAMinute() {
        long now = Instant.now().getEpochSecond();

        Token old = TOKEN.with("iat", now - 600).with("nbf", now - 600);
        assertThat(status(old.with("exp", now - 20).header())).isEqualTo(200);
        assertThat(status(TOKEN.with("nbf", now + 20).header())).isEqualTo(200);
        assertThat(status(old.with("exp", now - 40).header())).isEqualTo(401);
        assertThat(status(TOKEN.with("nbf", now + 40).header())).isEqualTo(401);
    }

    @Test
    void whatMustBeInATokenIs() {
        for (String claim : List.of("exp", "iss", "aud", "sub")) {
            assertThat(status(TOKEN.with(claim, null).header())).as(claim).isEqualTo(401);
        }
        assertThat(status(TOKEN.with("scope", null).header())).isEqualTo(403);
        assertThat(status(TOKEN.with("scope", null)
                        .with("scp", List.of("support"))
                        .header()))
                .isEqualTo(200);
        assertThat(status(TOKEN.with("aud", List.of("another", "consigne")).header()))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer x", "Bearer a.b.c", "Basic YTpi", "bearer e30.e30."})
    void whatIsNoTokenIsRefusedAsAProblem(String header) {
        HttpResponse<String> answer = requests.get(PATH, header);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("urn:consigne:problem:unauthenticated")
                .doesNotContain("exception", "Jwt");
    }

    @Test
    void aTokenInTheAddressIsNone() {
        String token = TOKEN.header().substring("Bearer ".length());

        assertThat(requests.get(PATH + "?access_token=" + token, null).statusCode())
                .isEqualTo(401);
    }

    @Test
    void whileTheIssuerIsAwayNobodyIsLetInAndNobodyIsBlamed() throws IOException {
        try (Server server =
                Server.on(TestPostgres.freshDatabase(), "consigne.issuer=http://127.0.0.1:" + OtherJvm.freePort())) {
            Requests there = new Requests(server.address());
            HttpResponse<String> answer = there.get(PATH, TOKEN.header());

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body())
                    .contains("urn:consigne:problem:unavailable")
                    .doesNotContain("127.0.0.1");
            assertThat(there.get(PATH, null).statusCode()).isEqualTo(401);
            assertThat(there.get("/api/openapi.json", null).statusCode()).isEqualTo(200);
        }
    }

    private int status(String token) {
        return requests.get(PATH, token).statusCode();
    }
}
