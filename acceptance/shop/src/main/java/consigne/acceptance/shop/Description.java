package consigne.acceptance.shop;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The interface as its OpenAPI document describes it: what answers it allows. */
public final class Description {

    private final JsonNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final Set<String> allowed = ConcurrentHashMap.newKeySet();
    private final List<Described> paths;

    /** A path as it is described, with its operations. */
    private record Described(String template, Pattern pattern, JsonNode operations) {}

    /** A description that is held to: an object has the members that are described, and no others. */
    public Description(JsonNode document) {
        this.document = document.deepCopy();
        for (JsonNode schema : this.document.at("/components/schemas")) {
            if (schema.has("properties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        }
        paths = this.document
                .path("paths")
                .propertyStream()
                .map(path -> new Described(path.getKey(), pattern(path.getKey()), path.getValue()))
                .sorted(Comparator.comparing(path -> path.template().contains("{")))
                .toList();
    }

    /** What is wrong with an answer; nothing of one that is allowed, or whose operation is not described. */
    public List<String> faults(String method, String path, Reply reply) {
        String operation = method.toLowerCase(java.util.Locale.ROOT);
        return paths.stream()
                .filter(described -> described.operations().has(operation)
                        && described.pattern().matcher(path).matches())
                .findFirst()
                .map(described -> faults(
                        method + " " + described.template(),
                        described.operations().path(operation),
                        reply))
                .orElse(List.of());
    }

    private List<String> faults(String name, JsonNode operation, Reply reply) {
        String status = Integer.toString(reply.status());
        JsonNode response = resolved(operation.path("responses").path(status));
        if (response.isMissingNode()) {
            return List.of(name + " answered " + status + ", which is not described: " + reply.body());
        }
        if (reply.body().isEmpty()) {
            return List.of();
        }
        String mediaType = reply.contentType().orElse("").replaceFirst(";.*", "");
        JsonNode content = response.path("content").path(mediaType);
        if (content.isMissingNode()) {
            return List.of(name + " answered " + status + " in " + mediaType + ", which is not described");
        }
        String kind = name + " answered " + status + " in " + mediaType;
        if (!mediaType.endsWith("json") || allowed.contains(kind + reply.body())) {
            return List.of(); // who waits hears the same again and again
        }
        List<String> faults =
                schemas.computeIfAbsent(kind, _ -> schema(content.path("schema"))).validate(reply.json()).stream()
                        .map(error -> kind + ": " + error + " in " + reply.body())
                        .toList();
        if (faults.isEmpty()) {
            allowed.add(kind + reply.body());
        }
        return faults;
    }

    private Schema schema(JsonNode described) {
        ObjectNode root = Reply.JSON.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.set("components", document.path("components"));
        root.putArray("allOf").add(described);
        return registry.getSchema(root);
    }

    private JsonNode resolved(JsonNode node) {
        return Optional.of(node.path("$ref").asString(""))
                .filter(reference -> !reference.isEmpty())
                .map(reference -> document.at(reference.substring(1)))
                .orElse(node);
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(Stream.of(template.split("(?=/)"))
                .map(part -> part.contains("{") ? "/[^/]+" : Pattern.quote(part))
                .reduce("", String::concat));
    }
}
