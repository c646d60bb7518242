package consigne.acceptance.customer;

import static consigne.acceptance.shop.Shop.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Audit;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.tokens.Token;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A shop's whole day from an empty shop, each in their own role, over HTTP alone. */
class KeepingShopForADayTest {

    private static final String CUSTOMER = "c-2002";
    private static final String[] WORDS = {
        "Héloïse",
        "Grandjean",
        "heloise@maison.example",
        "h.grandjean@login.example",
        "+33 6 55 44 33 22",
        "3 rue du Puits",
        "Chien méchant",
        "une bouteille éventée",
        "recomptées au dépôt"
    };
    private static final Database DATABASE = TestPostgres.freshDatabase();
    private static final Server SERVER = Server.on(
            DATABASE,
            "consigne.seller.name=Limonade & Fils",
            "consigne.seller.address=1 quai de la Loire,44000 Nantes,France",
            "consigne.seller.siret=00000000000000",
            "consigne.seller.vat-number=FR00000000000");

    private final Shop staff = new Shop(SERVER::address, DATABASE);
    private final Shop operator = as("otto", "operator");
    private final Shop customer =
            staff.as(Token.of("h.grandjean@login.example", "customer").with("customer_id", CUSTOMER));
    private final Shop warehouse = as("walid", "warehouse");
    private final Shop driver = as("dora", "driver");
    private final Shop support = as("sophie", "support");
    private final Shop shop = as("sam", "shop");

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void everyRoleDoesItsPartFromAnEmptyShopToAForgottenCustomer() {
        setsTheShopUpFromAFile();
        String order = looksAsksAndPaysAtTheSecondTry();
        worksFromTheList(order);
        delivers(order);
        makesGood(order);
        readsTheReceipt(order);
        asksForTheirDataAndIsForgotten();

        assertThat(Traces.in(new Traces(staff.books()).dump(), WORDS)).isEmpty();
        new Audit(staff.books()).findsNothingLeft();
    }

    private void setsTheShopUpFromAFile() {
        operator.http()
                .put(
                        "/api/containers/bottle-33",
                        Map.of("name", "Bottle 33 cl", "deposit", Map.of("amount", "0.20", "currency", "EUR")))
                .isFine();
        String location = operator.http()
                .postBytes("/api/imports/products", """
                        sku,name,unitPrice,vatPercent,container,onHand
                        limo,Limonade artisanale,1.95,5.5,bottle-33,240
                        cidre,Cidre fermier,3.10,20,bottle-33,60
                        """.getBytes(StandardCharsets.UTF_8), "Content-Type", "text/csv")
                .isFine()
                .header("Location");
        eventually(() ->
                assertThat(operator.read(location).path("status").asString()).isEqualTo("done"));
        assertThat(operator.read(location).at("/products/rows/taken").asInt()).isEqualTo(2);
        customer.looksAgain();
    }

    private String looksAsksAndPaysAtTheSecondTry() {
        customer.http()
                .put(
                        "/api/customers/" + CUSTOMER,
                        Map.of(
                                "name", "Héloïse Grandjean",
                                "mail", "heloise@maison.example",
                                "phone", "+33 6 55 44 33 22",
                                "addresses",
                                        List.of(Map.of(
                                                "street", "3 rue du Puits",
                                                "postalCode", "44000",
                                                "place", "Nantes",
                                                "country", "FR",
                                                "note", "Chien méchant"))))
                .isFine();
        assertThat(customer.read("/api/products?query=limonnade")
                        .at("/items/0/availability")
                        .asString())
                .isEqualTo("in-stock");
        List<Map<String, Object>> lines = List.of(Map.of("sku", "limo", "quantity", 12));
        JsonNode quote = customer.http()
                .post("/api/quotes", Map.of("customerId", CUSTOMER, "lines", lines))
                .isFine()
                .json();
        String order = customer.http()
                .post(
                        "/api/orders",
                        Map.of("customerId", CUSTOMER, "paymentMethod", "pm_declined_once", "lines", lines))
                .isFine()
                .json()
                .path("orderId")
                .asString();
        new PlacedOrder(customer, order)
                .awaitsStatus("awaiting-payment")
                .paysBy("pm_ok")
                .awaitsStatus("confirmed");
        assertThat(customer.read("/api/orders/" + order).at("/payment/authorised"))
                .isEqualTo(quote.path("toAuthorise"));
        return order;
    }

    private void worksFromTheList(String order) {
        warehouse.looksAgain();
        JsonNode list = warehouse.read("/api/picking");
        assertThat(list.at("/orders/0/orderId").asString()).isEqualTo(order);
        assertThat(list.at("/products/0/sku").asString()).isEqualTo("limo");
        assertThat(warehouse.read("/api/customers/" + CUSTOMER).at("/who/name").asString())
                .isEqualTo("H. G.");
        new PlacedOrder(warehouse, order).isPicked().isDispatched();
    }

    private void delivers(String order) {
        driver.http()
                .post(
                        "/api/orders/" + order + "/delivery",
                        Map.of("empties", List.of(Map.of("container", "bottle-33", "quantity", 6))))
                .isFine();
        new PlacedOrder(shop, order).awaitsStatus("closed");
    }

    private void makesGood(String order) {
        support.http()
                .post(
                        "/api/orders/" + order + "/refunds",
                        Map.of(
                                "lines",
                                List.of(Map.of("sku", "limo", "quantity", 1)),
                                "reason",
                                "une bouteille éventée"))
                .isFine();
        support.http()
                .post(
                        "/api/customers/" + CUSTOMER + "/empties/corrections",
                        Map.of("container", "bottle-33", "booked", 6, "counted", 8, "reason", "recomptées au dépôt"))
                .isFine();
        support.looksAgain();
        assertThat(support.read("/api/customers/" + CUSTOMER + "/deposit/ledger")
                        .at("/items/0/reason")
                        .asString())
                .isEqualTo("recomptées au dépôt");
    }

    private void readsTheReceipt(String order) {
        eventually(() -> assertThat(
                        support.read("/api/orders/" + order + "/receipts").path("items"))
                .hasSize(2));
        String number = support.read("/api/orders/" + order + "/receipts")
                .at("/items/0/number")
                .asString();

        assertThat(customer.read("/api/receipts/" + number).at("/customer/name").asString())
                .isEqualTo("Héloïse Grandjean");
        assertThat(support.http().download("/api/receipts/" + number, "application/pdf"))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    private void asksForTheirDataAndIsForgotten() {
        String personalData = "/api/customers/" + CUSTOMER + "/personal-data";
        JsonNode kept = customer.read(personalData);
        assertThat(kept.at("/who/addresses/0/note").asString()).isEqualTo("Chien méchant");
        assertThat(kept.path("receipts")).hasSize(2);
        assertThat(kept.path("notes")).hasSize(2);

        shop.http()
                .post("/api/customers/" + CUSTOMER + "/deposit/payouts", Map.of("reference", "till 1"))
                .isFine();
        JsonNode certificate = support.http()
                .delete(personalData + "?reason=objection")
                .isFine()
                .json();

        assertThat(certificate.path("actor").asString()).isEqualTo("sophie");
        customer.http().get(personalData).isFine();
        assertThat(customer.read(personalData).has("who")).isFalse();
    }

    private Shop as(String subject, String role) {
        return staff.as(Token.of(subject, role));
    }
}
