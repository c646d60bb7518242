package consigne.acceptance.access;

import consigne.acceptance.shop.Paths;
import consigne.web.permission.Role;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * An operation of the OpenAPI document.
 *
 * @param roles those that may call it, as the document has it; none where anybody may
 * @param mediaType of its body; empty where it has none
 * @param body the example in the document
 * @param asked what its query may say
 */
record Operation(String method, String path, Set<Role> roles, String mediaType, String body, List<Asked> asked) {

    /** What a query may say, once or several times. */
    record Asked(String name, boolean severally) {

        private Stream<String> wronged() {
            String otherwise = name.toUpperCase(Locale.ROOT) + "=1";
            return severally ? Stream.of(otherwise) : Stream.of(otherwise, name + "=1&" + name + "=1");
        }
    }

    private static final String CSV = "text/csv";
    private static final String BOOKS = """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            1,cola-33,Cola,2,2011-01-01T10:00:00,1.50,anna,France
            """;
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head");

    static List<Operation> of(JsonNode document) {
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> of(document, path.getKey(), operation)))
                .toList();
    }

    private static Operation of(JsonNode document, String path, Map.Entry<String, JsonNode> operation) {
        Set<Role> roles = operation
                .getValue()
                .path("security")
                .valueStream()
                .flatMap(requirement -> requirement.path("token").valueStream())
                .map(role -> Role.valueOf(role.asString().toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        JsonNode content = operation.getValue().path("requestBody").path("content");
        String mediaType = content.propertyNames().stream().findFirst().orElse("");
        return new Operation(
                operation.getKey().toUpperCase(Locale.ROOT),
                path,
                roles,
                mediaType,
                example(document, content.path(mediaType).path("schema")),
                operation
                        .getValue()
                        .path("parameters")
                        .valueStream()
                        .filter(parameter -> parameter.path("in").asString().equals("query"))
                        .map(parameter -> new Asked(
                                parameter.path("name").asString(),
                                parameter
                                        .path("schema")
                                        .path("type")
                                        .asString("")
                                        .equals("array")))
                        .toList());
    }

    private static String example(JsonNode document, JsonNode schema) {
        String named = schema.path("$ref").asString("").replace("#", "");
        JsonNode described = named.isEmpty() ? schema : document.at(named);
        return described.path("example").isMissingNode()
                ? ""
                : described.path("example").toString();
    }

    /** Whether a customer may call it. */
    boolean isForCustomers() {
        return roles.contains(Role.CUSTOMER);
    }

    /** The path, about an order and a customer. */
    String about(String order, String customer) {
        String query = mediaType.equals(CSV) ? "?currency=EUR" : path.endsWith("/stream") ? "?to=0" : "";
        return filled(order, customer) + query;
    }

    /** The path, with a query of its own, about what there need not be. */
    String asking(String query) {
        return filled("00000000-0000-4000-8000-00000000000a", "anna") + "?" + query;
    }

    /** Queries that say what it does not ask for, in another case, or twice. */
    List<String> wrongQueries() {
        return Stream.concat(
                        Stream.of("unheardOf=1", "unheardOf"), asked.stream().flatMap(Asked::wronged))
                .toList();
    }

    private String filled(String order, String customer) {
        String asked = path.replace("/receipts/{id}", "/receipts/" + firstReceipt());
        return Paths.about(order, asked.startsWith("/api/customers") ? asked.replace("{id}", customer) : asked)
                .replace("{month}", "2026-11")
                .replace("{depot}", "main")
                .replace("{van}", "van-1")
                .replace("{sku}", "cola-33")
                .replace("{position}", "1")
                .replace("{eventId}", "none")
                .replace("{name}", "orders")
                .replace("{type}", "bottle");
    }

    /** The number that a new shop begins with. */
    private static String firstReceipt() {
        return "R-" + Year.now(ZoneId.of("Europe/Paris")) + "-000001";
    }

    /** The example, for a customer. */
    String bodyOf(String customer) {
        return mediaType.equals(CSV)
                ? BOOKS
                : body.replaceAll("\"customerId\":\"[^\"]*\"", "\"customerId\":\"" + customer + "\"");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
