package consigne.acceptance.client;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.tokens.Token;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client library that OpenAPI Generator makes of the description compiles, and is enough to shop with. */
class GeneratingAClientTest {

    private static final Path GENERATOR = Path.of("target", "generator", "openapi-generator-cli.jar");
    private static final String TRIP = "consigne/client/trip/ShoppingTrip.java";

    @TempDir
    Path desk;

    @Test
    void whatIsGeneratedOfTheDescriptionOrdersAndCancels() throws Exception {
        Database database = TestPostgres.freshDatabase();
        try (Server server = Server.on(database)) {
            Shop shop = new Shop(server::address, database);
            shop.http()
                    .put(
                            "/api/products/limo",
                            Map.of(
                                    "name",
                                    "Limonade artisanale",
                                    "unitPrice",
                                    Map.of("amount", "1.95", "currency", "EUR"),
                                    "vatPercent",
                                    5.5))
                    .isFine();
            shop.receives(10, "limo");
            Files.writeString(
                    desk.resolve("openapi.json"),
                    shop.http().get("/api/openapi.json").body());

            generate();
            compile();
            List<String> told =
                    trip(server.address().toString(), Token.ofStaff().header());

            assertThat(told).containsExactly("1.95", "order.cancelled.v1", "cancelled", "409 true");
        }
    }

    private void generate() throws IOException, InterruptedException {
        Path printed = desk.resolve("printed");
        int code = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        GENERATOR.toString(),
                        "generate",
                        "-i",
                        desk.resolve("openapi.json").toString(),
                        "-g",
                        "java",
                        "--library",
                        "native",
                        "-o",
                        desk.resolve("client").toString(),
                        "--invoker-package=consigne.client",
                        "--api-package=consigne.client.api",
                        "--model-package=consigne.client.model",
                        "--additional-properties=openApiNullable=false,useJakartaEe=true",
                        "--global-property",
                        "apis,models,supportingFiles,apiDocs=false,modelDocs=false,apiTests=false,modelTests=false")
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start()
                .waitFor();
        assertThat(code).as(() -> said(printed)).isZero();
    }

    private void compile() throws IOException {
        Path sources = desk.resolve("client/src/main/java");
        Path trip = sources.resolve(TRIP);
        Files.createDirectories(Objects.requireNonNull(trip.getParent()));
        try (var text = Objects.requireNonNull(getClass().getResourceAsStream("/client/ShoppingTrip.java.txt"))) {
            Files.write(trip, text.readAllBytes());
        }
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        StringWriter said = new StringWriter();
        try (Stream<Path> all = Files.walk(sources);
                var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            said,
                            files,
                            null,
                            List.of(
                                    "-proc:none",
                                    "-nowarn",
                                    "-d",
                                    Files.createDirectories(desk.resolve("classes"))
                                            .toString(),
                                    "-cp",
                                    System.getProperty(
                                            "surefire.test.class.path", System.getProperty("java.class.path"))),
                            null,
                            files.getJavaFileObjectsFromPaths(
                                    all.filter(file -> file.toString().endsWith(".java"))
                                            .toList()))
                    .call();
            assertThat(compiled).as(said.toString()).isTrue();
        }
    }

    @SuppressWarnings("unchecked") // what the trip is stands in its source
    private List<String> trip(String shop, String token) throws Exception {
        URL[] classes = {desk.resolve("classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            return ((BiFunction<String, String, List<String>>) loader.loadClass("consigne.client.trip.ShoppingTrip")
                            .getConstructor()
                            .newInstance())
                    .apply(shop, token);
        }
    }

    private static String said(Path printed) {
        try {
            return Files.readString(printed);
        } catch (IOException unread) {
            return unread.toString();
        }
    }
}
