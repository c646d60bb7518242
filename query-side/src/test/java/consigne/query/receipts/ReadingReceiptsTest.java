package consigne.query.receipts;

import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.receipts.SoldShop.etag;
import static consigne.query.receipts.SoldShop.printed;
import static consigne.query.receipts.SoldShop.text;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.OrderId;
import consigne.query.fixtures.RunningShop;
import consigne.query.fixtures.RunningShop.Answer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Receipts over HTTP: of Ada, whom the shop knows by name, and of Bob, whom it does not. */
class ReadingReceiptsTest {

    private static final RunningShop SHOP = SoldShop.open();
    private static final OrderId ADAS = SoldShop.ADAS;

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void aReceiptSaysWhatItsBookSaysAndWhoTheTwoAre() {
        Map<String, Object> receipt = SHOP.get("/api/receipts/R-2026-000001").body();

        assertThat(receipt)
                .containsEntry("number", "R-2026-000001")
                .containsEntry("kind", "sale")
                .containsEntry("orderId", ADAS.value())
                .containsEntry("issuedAt", "2026-11-27T10:00:00Z");
        assertThat(String.valueOf(receipt.get("sums"))).contains("paid={amount=28.20, currency=EUR}");
        assertThat(String.valueOf(receipt.get("seller"))).contains("Au Bon Retour", "12345678900017");
        assertThat(String.valueOf(receipt.get("customer")))
                .contains("Ada Lefèvre", "12 rue des Tanneurs", "59000", "Lille")
                .doesNotContain("ring twice");
    }

    @Test
    void whoTheCustomerIsLiesInNoTable() {
        SHOP.get("/api/receipts/R-2026-000001");
        assertThat(SHOP.sql()
                        .sql("select count(*) from receipt where receipt::text ~ 'Lef|Tanneurs'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoIsNotKnownByNameIsCalledByTheirIdAlone() throws Exception {
        assertThat(SHOP.get("/api/receipts/R-2026-000002").body()).doesNotContainKey("customer");
        assertThat(text(asked("/api/receipts/R-2026-000002", "text/html", "en")))
                .contains("Customer bob");
    }

    @Test
    void customersSeeTheirOwnAndNothingOfOthers() {
        assertThat(SHOP.getAsCustomer("ada", "/api/receipts/R-2026-000001").status())
                .isEqualTo(200);
        assertThat(SHOP.getAsCustomer("bob", "/api/receipts/R-2026-000001").status())
                .isEqualTo(404);
        assertThat(SHOP.getAsCustomer("bob", "/api/receipts/R-2026-000009").text())
                .isEqualTo(
                        SHOP.getAsCustomer("ada", "/api/receipts/R-2026-000009").text());
        assertThat(numbers(SHOP.getAsCustomer("bob", "/api/receipts"))).containsExactly("R-2026-000002");
        assertThat(SHOP.getAsCustomer("bob", "/api/orders/" + ADAS + "/receipts")
                        .status())
                .isEqualTo(404);
        assertThat(SHOP.getAsCustomer("bob", "/api/customers/ada/statements/2026-11")
                        .status())
                .isEqualTo(404);
        assertThat(SHOP.getAs("driver", "/api/receipts/R-2026-000001").status()).isEqualTo(403);
    }

    @Test
    void receiptsAreListedTheNewestFirstByAnyConditions() {
        assertThat(numbers(SHOP.get("/api/receipts")))
                .containsExactly("R-2026-000003", "R-2026-000002", "R-2026-000001");
        assertThat(numbers(SHOP.get("/api/receipts?customer=ada&kind=refund"))).containsExactly("R-2026-000003");
        assertThat(numbers(SHOP.get("/api/receipts?from=2026-11-28T00:00:00Z&to=2026-12-01T10:00:00Z")))
                .containsExactly("R-2026-000002");
        Answer first = SHOP.get("/api/receipts?limit=2&total=true");
        assertThat(first.body()).containsEntry("total", 3);
        assertThat(numbers(
                        SHOP.get("/api/receipts?limit=2&cursor=" + first.body().get("nextCursor"))))
                .containsExactly("R-2026-000001");
        assertThat(SHOP.get("/api/receipts?kind=gift").status()).isEqualTo(400);
        assertThat(SHOP.get("/api/receipts/17").status()).isEqualTo(400);
    }

    @Test
    void anOrderHasItsReceiptsOrNoneYet() {
        assertThat(numbers(SHOP.get("/api/orders/" + ADAS + "/receipts")))
                .containsExactly("R-2026-000003", "R-2026-000001");
        assertThat(SHOP.get("/api/orders/" + SoldShop.OPEN + "/receipts").items())
                .isEmpty();
        assertThat(SHOP.get("/api/orders/" + anOrder() + "/receipts").status()).isEqualTo(404);
    }

    @Test
    void aPageSaysItInTheLanguageThatIsPreferred() throws Exception {
        HttpResponse<byte[]> french = asked("/api/receipts/R-2026-000001", "text/html,*/*;q=0.1", "fr-FR,en;q=0.5");
        assertThat(french.headers().firstValue("Content-Language")).contains("fr");
        assertThat(french.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(french.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "sha256-");
        assertThat(text(french))
                .contains("Facture n° R-2026-000001", "27 novembre 2026", "28,20\u00a0€", "SIRET 12345678900017")
                .contains("Bière &lt;b&gt;brune&lt;/b&gt; &amp; blonde")
                .contains("Ada Lefèvre");

        HttpResponse<byte[]> english = asked("/api/receipts/R-2026-000003", "text/html", "de,en-GB;q=0.5,fr;q=0.4");
        assertThat(text(english))
                .contains("Refund R-2026-000003", "Corrects receipt", "R-2026-000001", "1 December 2026", "€2.40");

        assertThat(asked("/api/receipts/R-2026-000001", "text/html", "nl")
                        .headers()
                        .firstValue("Content-Language"))
                .as("better another language than none")
                .contains("fr");
    }

    @Test
    void aFileSaysWhatThePageSays() throws Exception {
        HttpResponse<byte[]> file = asked("/api/receipts/R-2026-000001", "application/pdf", "fr");
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("R-2026-000001.pdf"));
        assertThat(printed(file))
                .contains("Facture n° R-2026-000001", "Date de livraison", "Ada Lefèvre", "12 rue des Tanneurs")
                .contains("Au Bon Retour", "SARL au capital de 10 000 €", "3 quai du Wault", "FR12123456789")
                .contains("Bière <b>brune</b> & blonde 12", "1,95\u00a0€", "23,40\u00a0€")
                .contains("5,5\u00a0% 6,82\u00a0€ 0,38\u00a0€ 7,20\u00a0€")
                .contains("20\u00a0% 19,50\u00a0€ 3,90\u00a0€ 23,40\u00a0€")
                .contains("hors du champ de la TVA", "-2,00\u00a0€", "Payé 28,20\u00a0€")
                .doesNotContain("#");
    }

    @Test
    void whatCannotBeHadIsSaidAndAnETagStaysAsLongAsWhatIsShown() throws Exception {
        String path = "/api/receipts/R-2026-000001";
        assertThat(asked(path, "image/png", "fr").statusCode()).isEqualTo(406);
        assertThat(asked(path, "application/pdf;q=0", "fr").statusCode()).isEqualTo(406);
        assertThat(asked("/api/receipts/R-2026-000099", "text/html", "fr").statusCode())
                .isEqualTo(404);
        assertThat(asked(path, "*/*", "fr").headers().firstValue("Content-Type"))
                .contains("application/json");
        String page = etag(asked(path, "text/html", "fr"));
        assertThat(page).isEqualTo(etag(asked(path, "text/html", "fr")));
        assertThat(List.of(
                        etag(asked(path, "text/html", "en")),
                        etag(asked(path, "application/pdf", "fr")),
                        etag(asked(path, "application/json", "fr"))))
                .doesNotContain(page)
                .doesNotHaveDuplicates();
    }

    @Test
    void aRowIsWhatTheOneEventOfItsBookSays() {
        assertThat(SHOP.get("/api/read-models/receipts/things/R-2026-000002/comparison")
                        .text())
                .contains("\"equal\":true");
    }

    @Test
    void aMonthIsTheSumOfItsReceiptsAndOfTheLedger() throws Exception {
        Map<String, Object> november =
                SHOP.get("/api/customers/ada/statements/2026-11").body();
        assertThat(amount(november, "sold")).isEqualTo("30.60");
        assertThat(amount(november, "soldVat")).isEqualTo("4.28");
        assertThat(amount(november, "takenBack")).isEqualTo("0.00");
        assertThat(november.get("receipts"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(1);
        Map<String, Object> december =
                SHOP.get("/api/customers/ada/statements/2026-12").body();
        assertThat(amount(december, "refunded")).isEqualTo("2.40");
        assertThat(december.get("opening")).isEqualTo(november.get("closing"));
        assertThat(SHOP.get("/api/customers/nobody/statements/2026-11").status())
                .isEqualTo(404);
        assertThat(SHOP.get("/api/customers/ada/statements/2026-13").status()).isEqualTo(400);

        HttpResponse<byte[]> file = asked("/api/customers/ada/statements/2026-11", "application/pdf", "en");
        assertThat(printed(file))
                .contains("Statement of November 2026", "Ada Lefèvre", "From 1 November 2026", "To 30 November 2026")
                .contains("Goods sold, VAT included €30.60", "R-2026-000001");
    }

    private static HttpResponse<byte[]> asked(String path, String accept, String language) throws Exception {
        return SoldShop.asked(SHOP, path, accept, language);
    }

    private static List<String> numbers(Answer list) {
        return list.items().stream()
                .map(each -> String.valueOf(((Map<?, ?>) each).get("number")))
                .toList();
    }

    private static String amount(Map<String, Object> view, String field) {
        return String.valueOf(((Map<?, ?>) Objects.requireNonNull(view.get(field))).get("amount"));
    }
}
