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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    void thereIsOneForEachRole() throws IOException {
        Map<String, String> tokens = tokens();

        assertThat(tokens)
                .containsOnlyKeys(
                        "CUSTOMER", "SHOP", "WAREHOUSE", "DISPATCHER", "DRIVER", "SUPPORT", "ANALYST", "OPERATOR");
        assertThat(requests.get("/api/orders", tokens.get("SUPPORT")).statusCode())
                .isEqualTo(200);
        assertThat(requests.get("/api/orders", tokens.get("CUSTOMER")).statusCode())
                .isEqualTo(200);
        assertThat(requests.get("/api/orders", tokens.get("ANALYST")).statusCode())
                .isEqualTo(403);
        assertThat(requests.get("/api/stock/x", tokens.get("ANALYST")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoDoesNotKnowTheSecretGetsNone() throws IOException {
        for (String sent : List.of("", "Demo-Secret: \r\n", "Demo-Secret: guessed\r\n")) {
            assertThat(asked("Host: 127.0.0.1\r\n" + sent))
                    .startsWith("HTTP/1.1 403")
                    .contains("# Send the header Demo-Secret")
                    .doesNotContain("AS_");
        }
    }

    @Test
    void theSecretIsPrintedAndLiesInAFileThatOnlyItsOwnerReads() throws IOException {
        assertThat(printed).contains(secret());
        for (String file : List.of("demo-secret", "demo-key", "demo-users")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void tokensAreGoodAfterARestart() throws IOException {
        String before = String.valueOf(tokens().get("SUPPORT"));
        String secret = secret();

        close();
        shop = Consigne.open("--server.port=" + port, "--consigne.data=" + data, "--consigne.demo=false");

        assertThat(requests.get("/api/orders", before).statusCode()).isEqualTo(200);
        assertThat(secret()).isEqualTo(secret);
    }

    /** As a page of elsewhere would ask whose name has been made to lead here, or a proxy for others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: elsewhere.example",
                "Host: 127.0.0.1\r\nX-Forwarded-For: 192.0.2.1",
                "Host: 127.0.0.1\r\nx-forwarded-proto: https",
                "Host: 127.0.0.1\r\nX-Forwarded-Host: shop.example",
                "Host: 127.0.0.1\r\nX-Real-IP: 192.0.2.1",
                "Host: 127.0.0.1\r\nVia: 1.1 proxy",
                "Host: 127.0.0.1\r\nTrue-Client-IP: 192.0.2.1",
                "Host: 127.0.0.1\r\nForwarded: for=192.0.2.1"
            })
    void othersGetNone(String headers) throws IOException {
        assertThat(asked(headers + "\r\nDemo-Secret: " + secret() + "\r\n"))
                .startsWith("HTTP/1.1 403")
                .doesNotContain("AS_");
    }

    @Test
    void passwordsAreNotGuessed() {
        Browser guesser = new Browser(requests.server());
        List<Integer> statuses = IntStream.range(0, 8)
                .mapToObj(_ -> guesser.logsIn("driver", "guessed"))
                .toList();

        assertThat(statuses).startsWith(302, 302, 302, 302, 302).endsWith(429);
        assertThat(guesser.logsIn("warehouse", "guessed")).isEqualTo(302);
        for (String name : List.of("eve", "mallory", "trudy", "walter", "craig", "oscar", "victor")) {
            statuses = List.of(guesser.logsIn(name, "guessed"));
        }
        assertThat(statuses).containsExactly(429);
    }

    @Test
    void theCookieOfALoginGoesToNoOtherSite() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("GET /login HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .containsPattern("Set-Cookie: JSESSIONID=.*HttpOnly.*SameSite=Lax");
        }
    }

    private Map<String, String> tokens() throws IOException {
        return LINE.matcher(asked("Host: 127.0.0.1\r\nDemo-Secret: " + secret() + "\r\n"))
                .results()
                .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2)));
    }

    private String asked(String headers) {
        return requests.raw("GET /demo/tokens HTTP/1.1\r\nConnection: close\r\n" + headers + "\r\n");
    }

    private static String secret() throws IOException {
        return Files.readString(data.resolve("demo-secret")).strip().substring("Demo-Secret: ".length());
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
