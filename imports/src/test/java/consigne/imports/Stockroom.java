package consigne.imports;

import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.catalogue.Sku;
import consigne.api.place.Depot;
import consigne.api.stock.StockCommand.CountStock;
import consigne.api.stock.StockCommand.ReserveStock;
import consigne.api.stock.StockId;
import consigne.runtime.commands.Actor;
import consigne.runtime.commands.Commands;
import consigne.runtime.commands.Origin;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a shop sells and has on hand, and the files that say so. */
record Stockroom(Shop shop) {

    static final String PATH = "/api/imports/products";
    static final String[] CSV = {"Content-Type", "text/csv"};

    /** A shop that has bottles of 33 cl, at a deposit. */
    static Stockroom withBottles(Shop shop) {
        int defined = shop.sends("PUT", "/api/containers/bottle-33", """
                {"name": "Bottle of 33 cl", "deposit": {"amount": "0.20", "currency": "EUR"}}
                """);
        if (defined != 204) {
            throw new AssertionError(defined);
        }
        return new Stockroom(shop);
    }

    HttpResponse<String> send(String parameters, String file, String... headers) {
        return shop.postTo(PATH + parameters, Shop.bytes(file), headers.length == 0 ? CSV : headers);
    }

    /** Sends a file, and returns what became of its rows. */
    JsonNode imported(String file) {
        return ended(begun(file)).path("products");
    }

    /** What would become of the rows of a file. */
    JsonNode tried(String file) {
        return ended(Shop.begun(send("?dryRun=true", file))).path("products");
    }

    String begun(String file) {
        return Shop.begun(send("", file));
    }

    JsonNode ended(String location) {
        JsonNode end = shop.end(location);
        if (!end.path("status").asString().equals("done")) {
            throw new AssertionError(end);
        }
        return end;
    }

    /** How many events there are of products and stocks. */
    long events() {
        return shop.count("event where aggregate_type in ('product', 'stock')");
    }

    /** How many units the last event of a stock leaves on hand. */
    long onHand(String sku) {
        return shop.database()
                .sql(
                        "select payload->'level'->>'onHand' from event where aggregate_id = ? order by sequence desc limit 1")
                .param(stock(sku).toString())
                .query(Long.class)
                .single();
    }

    /** What the last event of a product says of it. */
    JsonNode product(String sku) {
        return JsonMapper.shared()
                .readTree(shop.database()
                        .sql("select payload from event where aggregate_id = ? order by sequence desc limit 1")
                        .param("product:" + sku)
                        .query(String.class)
                        .single());
    }

    void isReserved(String sku, long quantity) {
        shop.bean(Commands.class)
                .execute(
                        new ReserveStock(
                                stock(sku), OrderId.of(UUID.randomUUID()), new Quantity(quantity), Instant.MAX),
                        byHand())
                .doneOrThrow();
    }

    void isCounted(String sku, long counted) {
        shop.bean(Commands.class)
                .execute(new CountStock(stock(sku), new Quantity(counted), new Reason("Counted by hand")), byHand())
                .doneOrThrow();
    }

    private static StockId stock(String sku) {
        return new StockId(Depot.MAIN, new Sku(sku));
    }

    private static Origin byHand() {
        return Origin.of(UUID.randomUUID().toString(), new Actor("wendy", "warehouse", "http"));
    }
}
