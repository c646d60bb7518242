package consigne.acceptance.damage;

import static consigne.acceptance.shop.Shop.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A poisoned event in the middle of an import: its order waits, and everything else arrives. */
class PoisoningAnImportTest {

    private static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
    private static final int INVOICES = 60;
    private static final int POISONED = 30;

    private final Database database = TestPostgres.freshDatabase();
    private final Server server = Server.on(database);
    private final Shop shop = new Shop(server::address, database);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void itsOrderWaitsAndAllOtherInvoicesArriveUntilARetryBringsItLevel() {
        shop.books()
                .sql()
                .sql("alter table orders add constraint no_such_invoice check (imported_number <> '%s')"
                        .formatted(number(POISONED)))
                .update();

        imports(IntStream.range(0, INVOICES)
                .mapToObj(n -> number(n) + ",A" + n + ",LAMP," + (n + 1) + ",2010-12-01T08:26:00,2.55,17850,UK\n")
                .collect(Collectors.joining()));

        eventually(() -> assertThat(shown()).isEqualTo(INVOICES - 1));
        String order = poisonedOrder();
        Reply waits = shop.http().get("/api/orders/" + order);
        assertThat(waits.status()).isEqualTo(503);
        assertThat(waits.body()).contains("urn:consigne:problem:parked");
        eventually(() -> assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.path("about").asString()).isEqualTo(order);
            assertThat(letter.path("taker").asString()).isEqualTo("orders");
            assertThat(letter.path("cause").asString()).contains("no_such_invoice");
            assertThat(letter.path("message").path("name").asString()).isEqualTo("order.imported.v1");
            assertThat(letter.at("/message/payload/invoice/number").asString()).isEqualTo(number(POISONED));
            assertThat(letter.path("hides").valueStream().map(JsonNode::asString))
                    .contains("/api/orders/" + order);
        }));

        shop.books()
                .sql()
                .sql("alter table orders drop constraint no_such_invoice")
                .update();
        String cause = letters().stream()
                .map(letter -> letter.path("fingerprint").asString())
                .findFirst()
                .orElse("taken by itself");
        shop.http().post("/api/dead-letters/retry", Map.of("cause", cause)).isFine();

        eventually(() -> {
            assertThat(letters()).isEmpty();
            assertThat(shown()).isEqualTo(INVOICES);
        });
        assertThat(shop.read("/api/orders/" + order).at("/imported/number").asString())
                .isEqualTo(number(POISONED));
    }

    private void imports(String rows) {
        Reply begun = shop.http()
                .postBytes(
                        "/api/imports/orders?currency=GBP",
                        (HEADER + rows).getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "text/csv");
        String id = begun.isFine().json().path("id").asString();
        eventually(() -> assertThat(shop.http()
                        .get("/api/imports/" + id)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("done"));
    }

    private static String number(int invoice) {
        return "INV" + (1000 + invoice);
    }

    private long shown() {
        return shop.books().number("select count(*) from orders");
    }

    private String poisonedOrder() {
        return shop.books()
                .sql()
                .sql("select payload ->> 'orderId' from event where type = 'order.imported' and payload::text like ?")
                .param("%" + number(POISONED) + "%")
                .query(String.class)
                .single();
    }

    private List<JsonNode> letters() {
        return shop.http()
                .get("/api/dead-letters")
                .json()
                .path("items")
                .valueStream()
                .toList();
    }
}
