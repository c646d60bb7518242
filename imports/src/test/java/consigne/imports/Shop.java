package consigne.imports;

import static org.awaitility.Awaitility.await;

import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.tokens.TestIssuer;
import consigne.tokens.Token;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shop that takes commands and imports, on a real database, which outlives it. */
final class Shop implements AutoCloseable {

    static final String HEADER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    private static final String OPERATOR = Token.of("olga", "operator").header();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;

    private Shop(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @SpringBootApplication(
            scanBasePackages = {"consigne.command", "consigne.imports"},
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
    static class CommandSide {}

    static Shop open(String... settings) {
        return open(TestPostgres.freshDatabase(), settings);
    }

    static Shop open(Database database, String... settings) {
        return new Shop(new SpringApplicationBuilder(CommandSide.class)
                .properties(settings)
                .properties(
                        "server.port=0",
                        "spring.main.banner-mode=off",
                        "consigne.issuer=" + TestIssuer.shared().name(),
                        "axon.axonserver.enabled=false",
                        "consigne.imports.most-bytes=20MB",
                        "spring.datasource.hikari.maximum-pool-size=12",
                        "spring.datasource.url=" + database.jdbcUrl(),
                        "spring.datasource.username=" + database.username(),
                        "spring.datasource.password=" + database.password())
                .run());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    JdbcClient database() {
        return bean(JdbcClient.class);
    }

    long count(String sql) {
        return database().sql("select count(*) from " + sql).query(Long.class).single();
    }

    HttpResponse<String> post(String parameters, byte[] body, String... headers) {
        return postTo("/api/imports/orders?" + parameters, body, headers);
    }

    HttpResponse<String> postTo(String path, byte[] body, String... headers) {
        HttpRequest.Builder request = to(path).headers(headers);
        return send(request.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    }

    /** What a person sends by hand. */
    int sends(String method, String path, String json) {
        return send(to(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json)))
                .statusCode();
    }

    HttpResponse<String> get(String path) {
        return send(to(path));
    }

    /** Sends a request without a body, and reads the answer. */
    JsonNode send(String method, String path) {
        return JsonMapper.shared()
                .readTree(send(to(path).method(method, BodyPublishers.noBody())).body());
    }

    int status(String method, String path) {
        return send(to(path).method(method, BodyPublishers.noBody())).statusCode();
    }

    /** Sends rows and returns where the import shows itself. */
    String begin(String parameters, String rows) {
        return begin(parameters, bytes(HEADER + rows));
    }

    /** Sends a file and returns where the import shows itself. */
    String begin(String parameters, byte[] file) {
        return begun(post(parameters, file, "Content-Type", "text/csv"));
    }

    /** Where the import shows itself that a request has begun. */
    static String begun(HttpResponse<String> answer) {
        if (answer.statusCode() != 202) {
            throw new AssertionError(answer.body());
        }
        return answer.headers().firstValue("Location").orElseThrow();
    }

    JsonNode show(String location) {
        return JsonMapper.shared().readTree(get(location).body());
    }

    /** Waits until an import is over, and returns how it shows itself. */
    JsonNode end(String location) {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> show(location).path("status").asString().matches("done|failed"));
        return show(location);
    }

    JsonNode imported(String rows) {
        return end(begin("currency=GBP", rows));
    }

    static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder to(String path) {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", OPERATOR);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
