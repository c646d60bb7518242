package consigne.acceptance.input;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Http;
import consigne.acceptance.shop.Paths;
import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Shop;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The description of the whole interface says what a newcomer needs, and nothing that the shop does not do. */
class DescribingTheShopTest {

    private static final String AN_ID = "0198f2c0-7d4e-7000-8000-000000000001";

    private final Http http = Shop.shared().http();
    private final JsonNode api = http.get("/api/openapi.json").json();

    @Test
    void everyTypeAndEachOfItsPropertiesIsDescribed() {
        Stream<String> types =
                schemas().filter(type -> !isDescribed(type.getValue())).map(Map.Entry::getKey);
        Stream<String> properties = schemas()
                .flatMap(type -> type.getValue()
                        .path("properties")
                        .propertyStream()
                        .filter(property -> !isDescribed(property.getValue()))
                        .map(property -> type.getKey() + "." + property.getKey()));

        assertThat(schemas()).hasSizeGreaterThan(50);
        assertThat(Stream.concat(types, properties)).isEmpty();
    }

    /** What is called the same is numbered, and a client that is made of the description has {@code cancel_2}. */
    @Test
    void everyOperationHasANameOfItsOwn() {
        List<String> names = api.path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .map(operation -> operation.path("operationId").asString(""))
                .filter(name -> !name.isEmpty())
                .toList();

        assertThat(names).hasSizeGreaterThan(50).doesNotHaveDuplicates();
        assertThat(names).filteredOn(name -> name.matches(".*_\\d+")).isEmpty();
    }

    @Test
    void everyTagIsDescribedOnce() {
        List<JsonNode> tags = api.path("tags").valueStream().toList();

        assertThat(tags)
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        tag -> assertThat(tag.path("description").asString("")).isNotBlank());
        assertThat(tags.stream().map(tag -> tag.path("name").asString())).doesNotHaveDuplicates();
    }

    @Test
    void whatIsRequiredIsWhatTheShopRequires() {
        assertThat(bodies()).hasSizeGreaterThan(10).allSatisfy((operation, schema) -> {
            String path = Paths.filled(AN_ID, operation.replaceFirst("\\w+ ", ""));
            Reply reply = operation.startsWith("PUT") ? http.put(path, Map.of()) : http.post(path, Map.of());
            List<String> missing = reply.json()
                    .path("errors")
                    .valueStream()
                    .filter(fault -> fault.path("detail").asString().equals("is missing"))
                    .map(fault -> fault.path("pointer").asString().substring(1))
                    .toList();

            assertThat(missing)
                    .as(operation)
                    .containsExactlyInAnyOrderElementsOf(schema.path("required")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList());
        });
    }

    @Test
    void whateverTakesAVersionIsAboutSomethingThatSaysItsOwn() {
        List<String> guarded =
                operations(operation -> operation.at("/parameters").toString().contains("If-Match"));
        List<String> telling =
                operations(operation -> operation.at("/responses").toString().contains("ETag"));

        assertThat(telling).contains("/api/orders/{id}", "/api/stock/{sku}", "/api/customers/{id}/deposit");
        assertThat(guarded)
                .hasSizeGreaterThan(10)
                .allSatisfy(path -> assertThat(telling).anyMatch(told -> told.startsWith(thingOf(path))));
    }

    /** Such as {@code /api/orders/{id}}. */
    private static String thingOf(String path) {
        return path.replaceFirst("(\\}).*", "$1");
    }

    private List<String> operations(Predicate<JsonNode> which) {
        return api.path("paths")
                .propertyStream()
                .filter(path -> path.getValue().valueStream().anyMatch(which))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The schema of each body that is JSON, by operation; not of what must be signed before it is read. */
    private Map<String, JsonNode> bodies() {
        return api.path("paths")
                .propertyStream()
                .filter(path -> !path.getKey().endsWith("/webhook"))
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> operation.getValue().has("requestBody"))
                        .map(operation -> Map.entry(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                operation.getValue().at("/requestBody/content/application~1json/schema/$ref"))))
                .filter(body -> !body.getValue().isMissingNode())
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey,
                        body -> api.at(body.getValue().asString().substring(1))));
    }

    private Stream<Map.Entry<String, JsonNode>> schemas() {
        return api.at("/components/schemas").propertyStream();
    }

    /** In its own words, or in those of its type. */
    private boolean isDescribed(JsonNode schema) {
        String type = schema.path("$ref").asString(schema.at("/items/$ref").asString(""));
        return schema.has("description")
                || (!type.isEmpty() && api.at(type.substring(1)).has("description"));
    }
}
