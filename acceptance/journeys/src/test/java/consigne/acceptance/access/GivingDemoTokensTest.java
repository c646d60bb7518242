package consigne.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.Base64URL;
import consigne.acceptance.shop.OtherJvm;
import consigne.launcher.Consigne;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shop as it starts by default. */
@ExtendWith(OutputCaptureExtension.class)
@Isolated("captures the log of the whole process")
class GivingDemoTokensTest {

    private static final Pattern LINE = Pattern.compile("AS_([A-Z]+)='Authorization: (Bearer [\\w.-]+)'");
    private static final Pattern CODE = Pattern.compile("code=([^&]+)");
    private static final Pattern PASSWORD = Pattern.compile("support +(\\S+)");

    @TempDir
    private static Path data = Path.of("");

    private static int port;
    private static String printed = "";
    private static @Nullable ConfigurableApplicationContext shop;

    private final Requests requests = new Requests(URI.create("http://127.0.0.1:" + port));

    @BeforeAll
    static void open(CapturedOutput output) throws IOException {
        port = OtherJvm.freePort();
        shop = Consigne.open("--server.port=" + port, "--consigne.data=" + data, "--consigne.demo=false");
        printed = output.getOut();
    }

    @AfterAll
    static void close() {
        Objects.requireNonNull(shop).close();
    }

    @Test
    void thereIsOneForEachRole() {
        Map<String, String> tokens = LINE.matcher(
                        requests.get("/demo/tokens", null).body())
                .results()
                .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2)));

        assertThat(tokens)
                .containsOnlyKeys("CUSTOMER", "SHOP", "WAREHOUSE", "DRIVER", "SUPPORT", "ANALYST", "OPERATOR");
        assertThat(requests.get("/api/orders", tokens.get("SUPPORT")).statusCode())
                .isEqualTo(200);
        assertThat(requests.get("/api/orders", tokens.get("CUSTOMER")).statusCode())
                .isEqualTo(200);
        assertThat(requests.get("/api/orders", tokens.get("ANALYST")).statusCode())
                .isEqualTo(403);
        assertThat(requests.get("/api/stock/x", tokens.get("ANALYST")).statusCode())
                .isEqualTo(404);
    }

    /** As a page of elsewhere would ask whose name has been made to lead here, or a proxy for others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: elsewhere.example",
                "Host: 127.0.0.1\r\nX-Forwarded-For: 192.0.2.1",
                "Host: 127.0.0.1\r\nForwarded: for=192.0.2.1"
            })
    void othersGetNone(String headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = "GET /demo/tokens HTTP/1.1\r\nConnection: close\r\n" + headers + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 403").doesNotContain("AS_");
        }
    }

    @Test
    void passwordsAreToldOnceAndKeptAsHashes() throws IOException {
        assertThat(printed).contains("told this once");
        Path file = data.resolve("demo-users");
        assertThat(Files.readString(file)).contains("{bcrypt}").doesNotContain(password());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void theIssuerIsOneOfOpenIdConnect() {
        String document =
                requests.get("/.well-known/openid-configuration", null).body();
        JsonNode described = JsonMapper.shared().readTree(document);

        assertThat(described.path("issuer").asString()).isEqualTo("http://127.0.0.1:" + port);
        String keys = URI.create(described.path("jwks_uri").asString()).getPath();
        assertThat(requests.get(keys, null).body()).contains("\"kty\":\"RSA\"").doesNotContain("\"d\"");
    }

    @Test
    void aUserLogsInWithTheirPasswordAndActsInTheirRoleOnly() throws GeneralSecurityException {
        Browser browser = new Browser(requests.server());
        String callback = "http://127.0.0.1:" + port + "/api/swagger-ui/oauth2-redirect.html";
        String verifier = "v".repeat(43);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        String wish = "/oauth2/authorize?response_type=code&client_id=demo&scope=openid%20support%20operator"
                + "&code_challenge_method=S256&code_challenge=" + Base64URL.encode(hash) + "&redirect_uri=" + callback;

        assertThat(browser.opens(wish)).endsWith("/login");
        browser.logsIn("support", password());
        Matcher code = CODE.matcher(browser.opens(wish));
        assertThat(code.find()).isTrue();
        Map<String, String> proof = Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "demo",
                "redirect_uri",
                callback,
                "code_verifier",
                verifier,
                "code",
                URLDecoder.decode(code.group(1), StandardCharsets.UTF_8));
        JsonNode token = browser.sends("/oauth2/token", proof);

        String header = "Bearer " + token.path("access_token").asString();
        assertThat(requests.get("/api/orders", header).statusCode()).isEqualTo(200);
        assertThat(requests.get("/api/imports/1", header).statusCode()).isEqualTo(403);
    }

    private static String password() {
        Matcher line = PASSWORD.matcher(printed);
        assertThat(line.find()).isTrue();
        return line.group(1);
    }
}
