package consigne.acceptance.input;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Http;
import consigne.acceptance.shop.Paths;
import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every body that the interface describes, as its example has it. */
class LeavingOutWhatIsOptionalTest {

    private static final String AN_ID = "0198f2c0-7d4e-7000-8000-000000000001";

    private final Http http = Shop.shared().http();
    private final JsonNode api = http.get("/api/openapi.json").json();

    @Test
    void nullForWhatMayBeLeftOutIsTheSameAsLeavingItOut() {
        List<String> tried = new ArrayList<>();
        api.path("paths")
                .propertyStream()
                .filter(path -> !path.getKey().endsWith("/webhook"))
                .forEach(path -> path.getValue().propertyStream().forEach(operation -> {
                    JsonNode schema =
                            resolved(operation.getValue().at("/requestBody/content/application~1json/schema"));
                    if (schema.has("example")) {
                        JsonNode body = schema.path("example").deepCopy();
                        String name = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                        tried.addAll(sayNothing(name, schema, body));
                        isUnderstood(name, path.getKey(), body);
                    }
                }));

        assertThat(tried)
                .contains(
                        "POST /api/orders depot",
                        "POST /api/orders/{id}/picking substitute",
                        "POST /api/orders/{id}/delivery writtenOff")
                .hasSizeGreaterThan(10);
    }

    @Test
    void whatIsOfNoUseAloneIsNamed() {
        ObjectNode product = (ObjectNode) JsonMapper.shared().readTree("""
                {"name": "x", "unitPrice": {"amount": "1.00", "currency": "EUR"}, "vatPercent": "5.5", "container": null}""");
        http.put("/api/products/loose", product).isFine();

        product.put("containersPerUnit", 1);
        assertThat(http.put("/api/products/loose", product)
                        .isProblem(400, "malformed")
                        .wrong())
                .contains("/containersPerUnit")
                .doesNotContain("\"/container\"");
    }

    private void isUnderstood(String name, String path, JsonNode body) {
        String place = Paths.filled(AN_ID, path);
        Reply reply = name.startsWith("PUT") ? http.put(place, body) : http.post(place, body);
        assertThat(reply.status()).as(name + " " + body + " " + reply.body()).isNotEqualTo(400);
    }

    /** Puts null for all that the schema does not require and the body does not have; the names of what it was. */
    private List<String> sayNothing(String name, JsonNode schema, JsonNode body) {
        List<String> said = new ArrayList<>();
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        schema.path("properties").propertyStream().forEach(property -> {
            String part = property.getKey();
            if (!body.has(part) && !required.contains(part)) {
                ((ObjectNode) body).putNull(part);
                said.add(name + " " + part);
            }
            JsonNode elements = resolved(property.getValue().path("items"));
            body.path(part)
                    .valueStream()
                    .filter(JsonNode::isObject)
                    .forEach(element -> said.addAll(sayNothing(name, elements, element)));
        });
        return said;
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : api.at(reference.substring(1));
    }
}
