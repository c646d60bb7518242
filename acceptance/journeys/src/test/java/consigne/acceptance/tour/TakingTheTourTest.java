package consigne.acceptance.tour;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Engine;
import consigne.launcher.Consigne;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TakingTheTourTest {

    private static final String MARK = "=== line ";

    /** A file of the kind that the tour of imports takes for granted. */
    private static final String BOOKS = """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            536365,85123A,WHITE HANGING HEART T-LIGHT HOLDER,6,2010-12-01T08:26:00,2.55,17850,United Kingdom
            536365,71053,WHITE METAL LANTERN,many,2010-12-01T08:26:00,3.39,17850,United Kingdom
            """;

    @TempDir
    private static Path data = Path.of("");

    @TempDir
    private static Path desk = Path.of("");

    private static @Nullable ConfigurableApplicationContext shop;

    /** As it starts by default, but for the port and the folder. */
    @BeforeAll
    static void open() throws IOException {
        try (OutputStream books = new GZIPOutputStream(Files.newOutputStream(desk.resolve("online_retail.csv.gz")))) {
            books.write(BOOKS.getBytes(StandardCharsets.UTF_8));
        }
        shop = Consigne.open("--server.port=0", "--consigne.data=" + data);
    }

    @AfterAll
    static void close() {
        Objects.requireNonNull(shop).close();
    }

    @ParameterizedTest
    @CsvSource({"../../README.md, 12", "../../docs/imports/README.md, 9"})
    void everyLineOfTheTourPrintsWhatTheDocumentSays(Path document, int lines)
            throws IOException, InterruptedException {
        List<TourLine> tour = TourLine.of(Files.readString(document));
        assertThat(tour).hasSizeGreaterThanOrEqualTo(lines);

        List<String> printed = run(tour);

        for (int i = 0; i < tour.size(); i++) {
            assertThat(printed.get(i))
                    .as(tour.get(i).command())
                    .contains(tour.get(i).expected());
        }
    }

    /** As whoever presses "Try it out" on the page of the description sends them. */
    @Test
    void theExamplesOfTheDescriptionWorkAsTheyStand() throws IOException, InterruptedException {
        JsonNode api = JsonMapper.shared()
                .readTree(send("GET", "/api/openapi.json", "", "").body());
        String order = example(api, "/api/orders");
        String product = example(api, "/api/products/{sku}");

        assertThat(send("POST", "/api/orders", order, "SHOP").statusCode())
                .as(order)
                .isEqualTo(201);
        assertThat(send("PUT", "/api/products/example", product, "OPERATOR").statusCode())
                .as(product)
                .isEqualTo(204);
        for (String path : List.of("/api/stock/{sku}", "/api/stock/{sku}/movements", "/api/customers/{id}/deposit")) {
            String asked = path.replaceFirst(
                    "\\{\\w+}",
                    api.path("paths").path(path).at("/get/parameters/0/example").asString());
            assertThat(send("GET", asked, "", "SUPPORT").statusCode()).as(asked).isEqualTo(200);
        }
    }

    private static String example(JsonNode api, String path) {
        JsonNode operation = api.path("paths").path(path);
        String schema = operation
                .path(operation.has("post") ? "post" : "put")
                .at("/requestBody/content/application~1json/schema/$ref")
                .asString();
        return api.at(schema.substring(1)).path("example").toString();
    }

    private static HttpResponse<String> send(String method, String path, String body, String role)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!role.isEmpty()) {
            request.header("Authorization", token(role));
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String token(String role) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/demo/tokens"))
                .header(
                        "Demo-Secret",
                        Files.readString(data.resolve("demo-secret")).strip().replaceFirst(".*: ", ""))
                .build();
        String tokens = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        return tokens.replaceFirst("(?s).*AS_" + role + "='Authorization: ([^']+)'.*", "$1");
    }

    private static String port() {
        return Objects.requireNonNull(shop).getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Runs all lines in one shell, as a person would, and gives what each of them printed. */
    private static List<String> run(List<TourLine> tour) throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder("set -e\n");
        for (TourLine line : tour) {
            script.append("sleep ")
                    .append(Engine.underTest().pause())
                    .append("; echo '")
                    .append(MARK)
                    .append("'\n")
                    .append(line.command())
                    .append("\necho\n");
        }
        ProcessBuilder shell = new ProcessBuilder(
                        "bash", "-c", script.toString().replace(":8080", ":" + port()))
                .directory(desk.toFile())
                .redirectErrorStream(true);
        shell.environment().put("CONSIGNE_DATA", data.toString());
        Process bash = shell.start();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(bash.exitValue()).as(output).isZero();
        return List.of(output.substring(MARK.length()).split(MARK + "\n", -1));
    }
}
