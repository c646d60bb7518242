package consigne.acceptance.safety;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Http;
import consigne.acceptance.shop.Shop;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every operation that the interface describes. */
class BoundingWhatIsSentTest {

    private static final int MIB = 1024 * 1024;
    private static final List<String> STREAMED = List.of("/api/imports/orders", "/api/imports/products");

    private final Http http = Shop.shared().http();
    private final JsonNode api = http.get("/api/openapi.json").json();

    @Test
    void everyListIsReadPartByPart() {
        List<String> lists = operations("get")
                .filter(operation -> answer(operation).contains("\"items\"")
                        || answer(operation).contains("/schemas/Page"))
                .map(Map.Entry::getKey)
                .toList();

        assertThat(lists).hasSizeGreaterThan(5).allSatisfy(path -> {
            assertThat(parameters(api.path("paths").path(path).path("get"))).contains("limit", "cursor");
            String refused = path.replaceAll("\\{\\w+}", "0198f2c0-7d4e-7000-8000-000000000001");
            assertThat(http.get(refused + "?limit=201")
                            .isProblem(400, "malformed")
                            .wrong())
                    .contains("limit");
        });
    }

    @Test
    void everyBodyIsBounded() {
        String tooLarge = "x".repeat(MIB + 1);
        List<String> taken = operations("post")
                .map(Map.Entry::getKey)
                .filter(path -> !STREAMED.contains(path))
                .toList();

        assertThat(taken)
                .hasSizeGreaterThan(8)
                .allSatisfy(path -> http.postText(
                                path.replaceAll("\\{\\w+}", "0198f2c0-7d4e-7000-8000-000000000001"), tooLarge)
                        .isProblem(413, "too-large"));
    }

    private Stream<Map.Entry<String, JsonNode>> operations(String method) {
        return api.path("paths").properties().stream()
                .filter(path -> path.getValue().has(method))
                .map(path -> Map.entry(path.getKey(), path.getValue().path(method)));
    }

    private static String answer(Map.Entry<String, JsonNode> operation) {
        return operation.getValue().at("/responses/200/content").toString();
    }

    private static List<String> parameters(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }
}
