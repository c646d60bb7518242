package consigne.benchmarks.surge;

import consigne.benchmarks.own.FrontDoor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.UUID;

/** Where a product stands that everybody will want. */
final class Shelf {

    private static final String BOTTLE = """
            {"name": "Bottle", "deposit": {"amount": "0.20", "currency": "EUR"}}""";
    private static final String PRODUCT = """
            {"name": "As seen on television", "unitPrice": {"amount": "1.20", "currency": "EUR"}, "vatPercent": 5.5,
             "container": "bottle", "containersPerUnit": 1}""";
    private final FrontDoor operator;
    private final FrontDoor warehouse;

    Shelf(URI shop) {
        operator = new FrontDoor(shop, "operator");
        warehouse = new FrontDoor(shop, "warehouse");
    }

    /** A product that nobody has ordered yet. */
    String fill(int quantity) throws IOException, InterruptedException {
        String sku = "seen-on-television-" + UUID.randomUUID();
        mustBeFine(operator.send("PUT", "/api/containers/bottle", BOTTLE));
        mustBeFine(operator.send("PUT", "/api/products/" + sku, PRODUCT));
        mustBeFine(warehouse.send("POST", "/api/stock/" + sku + "/receipts", """
                {"quantity": %d, "reference": "a delivery"}""".formatted(quantity)));
        return sku;
    }

    private static void mustBeFine(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.uri() + " is answered by " + answer.statusCode() + answer.body());
        }
    }
}
